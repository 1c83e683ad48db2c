package id.jmo.balance.application;

import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a member, from the member events: what Cek Saldo shows, and whose branch reports on the savings.
 *
 * @param segment PU, BPU, PMI or JAKON
 * @param employerNumber under which the employer is registered, if known
 * @param status ACTIVE or ENDED
 * @param endedOn since when the membership is not active
 */
public record MemberRecord(
        Kpj kpj,
        String segment,
        @Nullable String employer,
        @Nullable EmployerNumber employerNumber,
        String status,
        @Nullable LocalDate endedOn) {}
