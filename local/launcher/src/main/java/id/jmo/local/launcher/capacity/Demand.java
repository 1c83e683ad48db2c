package id.jmo.local.launcher.capacity;

import id.jmo.local.launcher.process.LaunchFailure;

/**
 * How much there is to do.
 *
 * @param members each with a contribution every month
 * @param claimsPerHour in the busiest hour, each with a selfie
 * @param habits what is assumed of the members
 */
record Demand(long members, long claimsPerHour, Habits habits) {

    private static final long MOST_MEMBERS = 1_000_000_000;
    private static final long MOST_CLAIMS = 10_000_000;

    /** Claims go on at the busiest hour's rate for so long in a year: 250 days of eight hours. More than there will be. */
    private static final long BUSY_HOURS_A_YEAR = 250L * 8;

    private static final int MONTHS = 12;
    private static final double SECONDS = 3600;

    /**
     * What is assumed, as no figures of JMO are public.
     *
     * @param loginsPerMemberHour in the busiest hour, as a share of the members
     * @param requestsPerLogin what a member asks for in one visit
     * @param dueDayShare the share of a month's contributions that are paid on the busiest day
     * @param dueDayHours in how many hours of that day
     */
    record Habits(double loginsPerMemberHour, double requestsPerLogin, double dueDayShare, double dueDayHours) {

        /** A login of a member every hundredth busiest hour, a quarter of a month's contributions on the due day. */
        static final Habits ASSUMED = new Habits(0.01, 12, 0.25, 10);

        Habits {
            require(loginsPerMemberHour >= 0 && loginsPerMemberHour <= 1, "--logins-share", "from 0 to 1");
            require(requestsPerLogin >= 0 && requestsPerLogin <= 10_000, "--requests-per-login", "from 0 to 10000");
            require(dueDayShare >= 0 && dueDayShare <= 1, "--due-day-share", "from 0 to 1");
            require(dueDayHours > 0 && dueDayHours <= 24, "--due-day-hours", "more than 0 and at most 24");
        }
    }

    Demand {
        require(members >= 1 && members <= MOST_MEMBERS, "--members", "from 1 to " + MOST_MEMBERS);
        require(claimsPerHour >= 0 && claimsPerHour <= MOST_CLAIMS, "--claims-per-hour", "from 0 to " + MOST_CLAIMS);
    }

    private static void require(boolean fine, String option, String range) {
        if (!fine) {
            throw new LaunchFailure(option + " must be " + range);
        }
    }

    /** How often a second, in the busiest hour of the busiest day: everything at its highest at once. */
    double perSecond(Work work) {
        return switch (work) {
            case REQUEST -> members * habits.loginsPerMemberHour() * habits.requestsPerLogin() / SECONDS;
            case LOGIN -> members * habits.loginsPerMemberHour() / SECONDS;
            case SELFIE, CLAIM -> claimsPerHour / SECONDS;
            case CONTRIBUTION -> members * habits.dueDayShare() / habits.dueDayHours() / SECONDS;
            case MEMBER, IDLE -> 0;
        };
    }

    /** How often in the first year, of what leaves documents and events. */
    double inAYear(Work work) {
        return switch (work) {
            case MEMBER -> members;
            case CONTRIBUTION -> (double) members * MONTHS;
            case SELFIE, CLAIM -> (double) claimsPerHour * BUSY_HOURS_A_YEAR;
            case REQUEST, LOGIN, IDLE -> 0;
        };
    }
}
