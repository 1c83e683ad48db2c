package id.jmo.contribution.model;

import id.jmo.platform.values.Rupiah;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is paid for one worker and month, by programme, in whole rupiah and never negative.
 *
 * @param jhtEmployer the employer's part of JHT
 * @param jhtWorker the worker's part, all of it of an independent worker
 * @param jp both parts
 */
public record Split(Rupiah jkk, Rupiah jkm, Rupiah jhtEmployer, Rupiah jhtWorker, Rupiah jp, Rupiah jkp) {

    public Split {
        if (Stream.of(jkk, jkm, jhtEmployer, jhtWorker, jp, jkp).anyMatch(Rupiah::isNegative)) {
            throw new IllegalArgumentException("A contribution is not negative");
        }
    }

    /** What an independent worker pays. */
    public static Split ofIndependentWorker(Rupiah jkk, Rupiah jkm, Rupiah jht) {
        return new Split(jkk, jkm, Rupiah.ZERO, jht, Rupiah.ZERO, Rupiah.ZERO);
    }

    /** What insures the month and is in no savings: JKK and JKM. */
    public Rupiah insurance() {
        return jkk.plus(jkm);
    }

    public Rupiah total() {
        return jkk.plus(jkm).plus(jhtEmployer).plus(jhtWorker).plus(jp).plus(jkp);
    }

    /** What belongs to savings: both parts. */
    public Rupiah jht() {
        return jhtEmployer.plus(jhtWorker);
    }

    /** Those that something is paid for. */
    public Set<Programme> programmes() {
        Set<Programme> paid = EnumSet.noneOf(Programme.class);
        for (Programme programme : Programme.values()) {
            if (of(programme).isPositive()) {
                paid.add(programme);
            }
        }
        return paid;
    }

    private Rupiah of(Programme programme) {
        return switch (programme) {
            case JKK -> jkk;
            case JKM -> jkm;
            case JHT -> jht();
            case JP -> jp;
            case JKP -> jkp;
        };
    }
}
