package id.jmo.balance.application;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.DevelopmentRates;
import id.jmo.balance.model.simulation.DatedTable;

/**
 * How development is booked.
 *
 * @param rates before anything that was published through this service
 * @param conventions how the rates are applied, dated
 * @param batch how many books a step takes
 * @param daysAfterMonth how many days a month is over before its development is booked: late payments of its last day have
 *     arrived by then
 */
public record DevelopmentTerms(
        DevelopmentRates rates, DatedTable<AccrualConvention> conventions, int batch, int daysAfterMonth) {}
