package id.jmo.contribution.model;

/** For whom contributions are paid. */
public enum Segment {
    /** Penerima upah: workers of an employer. */
    PU,
    /** Bukan penerima upah: independent workers. */
    BPU
}
