package id.jmo.contribution.model.wages;

import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is paid of a wage in a month, by the rates and the ceiling of then.
 *
 * <p>Rounding: what is paid for a programme is rounded down to the whole rupiah once, as a whole. Where it is divided, one
 * part is rounded down and the other is the rest: of JHT the worker's part and then the employer's, of JKK what goes to JKP
 * and then what stays. So no rupiah is made or lost between the parts, and no worker pays a fraction more than the rate says.
 *
 * @param rates by the first day for which they hold
 * @param pensionCeiling the highest wage of which JP is paid (PP 45/2015, article 29)
 */
public record WageTariff(Dated<WageRates> rates, Dated<Rupiah> pensionCeiling) {

    /**
     * @param month for which the wage is paid, not in which the contribution is
     * @param insured for whom no JKP is paid, all of JKK stays
     */
    public Split of(YearMonth month, RiskClass riskClass, Rupiah wage, AgeLimits.Insured insured) {
        LocalDate day = month.atDay(1);
        WageRates rate = rates.on(day);
        Rupiah jkk = wage.times(rate.jkkOf(riskClass));
        Rupiah jkp = insured.unemployment() ? wage.times(rate.jkp()) : Rupiah.ZERO;
        Rupiah jht = wage.times(rate.jhtEmployer().add(rate.jhtWorker()));
        Rupiah jhtWorker = wage.times(rate.jhtWorker());
        Rupiah pensionBase = insured.pension() ? Rupiah.min(wage, pensionCeiling.on(day)) : Rupiah.ZERO;
        return new Split(
                jkk.minus(jkp),
                wage.times(rate.jkm()),
                jht.minus(jhtWorker),
                jhtWorker,
                pensionBase.times(rate.jpEmployer().add(rate.jpWorker())),
                jkp);
    }
}
