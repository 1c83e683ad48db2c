package id.jmo.balance.application;

import id.jmo.platform.values.Kpj;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a member, from the member events: just what Cek Saldo shows.
 *
 * @param segment PU, BPU, PMI or JAKON
 * @param status ACTIVE or ENDED
 * @param endedOn since when the membership is not active
 */
public record MemberRecord(
        Kpj kpj,
        String segment,
        @Nullable String employer,
        String status,
        @Nullable LocalDate endedOn) {}
