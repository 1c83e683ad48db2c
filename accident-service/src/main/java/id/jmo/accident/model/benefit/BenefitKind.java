package id.jmo.accident.model.benefit;

/** The cash benefits of the work accident programme (PP 82/2019, annex III, letter A). */
public enum BenefitKind {
    /** Transport to a hospital or home: what was paid, up to a maximum for each mode of transport. */
    TRANSPORT,
    /** Santunan sementara tidak mampu bekerja (STMB): the wage of the time in which the member could not work. */
    TEMPORARY_DISABILITY,
    /** Cacat sebagian, anatomical or functional: a percentage of 80 months' wage. */
    PARTIAL_DISABILITY,
    /** Cacat total tetap: 70% of 80 months' wage. */
    TOTAL_DISABILITY,
    /** Santunan kematian: 60% of 80 months' wage, to the heirs. */
    DEATH,
    /** Santunan berkala, paid at once, after total disability or death. */
    PERIODIC,
    /** Biaya pemakaman. */
    FUNERAL,
    /** Beasiswa: a school year of each child, after total disability or death. */
    SCHOLARSHIP,
    /** Perawatan di rumah: what was paid, up to a maximum. */
    HOME_CARE
}
