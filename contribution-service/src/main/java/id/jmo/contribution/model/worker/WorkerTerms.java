package id.jmo.contribution.model.worker;

import id.jmo.platform.values.Rupiah;

/**
 * For what an independent worker pays. JKK and JKM are always taken.
 *
 * @param base from the band of the stated income, in rupiah a month
 * @param oldAgeSavings whether JHT is taken as well
 * @param sector as stated
 */
public record WorkerTerms(Rupiah base, boolean oldAgeSavings, Sector sector) {}
