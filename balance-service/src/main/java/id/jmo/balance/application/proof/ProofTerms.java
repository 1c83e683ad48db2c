package id.jmo.balance.application.proof;

import java.time.Duration;

/**
 * When the ledger is proved.
 *
 * @param interval from the end of a proof to the next increment
 * @param fullInterval from the end of a full proof to the next one
 * @param batch how many books or postings a step proves; the next step begins behind them, whatever happens
 * @param keepRuns how long results are kept
 */
public record ProofTerms(Duration interval, Duration fullInterval, int batch, Duration keepRuns) {}
