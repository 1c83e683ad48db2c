package id.jmo.claim.model.rules;

/**
 * Why a membership ended, and so why the savings are claimed (sebab klaim). Source: Permenaker 4/2022, articles 4 to 6.
 */
public enum Cause {
    /** Mengundurkan diri (article 5). */
    RESIGNATION,
    /** Pemutusan hubungan kerja, PHK (article 5). */
    TERMINATION,
    /** Berakhirnya perjanjian kerja waktu tertentu, PKWT (article 6). */
    CONTRACT_ENDED,
    /** Mencapai usia 56 tahun atau usia pensiun dalam perjanjian kerja (articles 4 and 6). */
    RETIREMENT,
    /** Peserta bukan penerima upah (BPU) berhenti bekerja (article 6). */
    STOPPED_WORKING,
    /** Meninggalkan Indonesia untuk selama-lamanya (article 5). */
    LEFT_INDONESIA,
    /** Cacat total tetap (article 4). */
    TOTAL_DISABILITY,
    /** Meninggal dunia (article 4). */
    DEATH
}
