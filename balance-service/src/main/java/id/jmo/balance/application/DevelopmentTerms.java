package id.jmo.balance.application;

import id.jmo.balance.model.development.DevelopmentRates;

/**
 * How development is booked.
 *
 * @param rates before anything that was published through this service
 * @param batch how many books a step takes
 * @param daysAfterMonth how many days a month is over before its development is booked: late payments of its last day have
 *     arrived by then
 */
public record DevelopmentTerms(DevelopmentRates rates, int batch, int daysAfterMonth) {}
