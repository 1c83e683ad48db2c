package id.jmo.information.model.content;

/** The segments of membership, as account-service names them. */
public enum AudienceSegment {
    /** Wage earners (pekerja penerima upah). */
    PU,
    /** Independent workers (bukan penerima upah). */
    BPU,
    /** Migrant workers (pekerja migran Indonesia). */
    PMI,
    /** Construction workers (jasa konstruksi). */
    JAKON
}
