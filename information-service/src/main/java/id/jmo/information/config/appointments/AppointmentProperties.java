package id.jmo.information.config.appointments;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How appointments are taken.
 *
 * @param bookAhead how far ahead
 * @param notice how long before its start a slot can be booked at the latest
 * @param remindBefore how long before its start the member is reminded
 * @param pollInterval how often reminders and days that are over are looked for
 * @param reviewAfter how long after a change of the branches appointments are compared with them
 */
@ConfigurationProperties("jmo.appointments")
record AppointmentProperties(
        Period bookAhead, Duration notice, Duration remindBefore, Duration pollInterval, Duration reviewAfter) {}
