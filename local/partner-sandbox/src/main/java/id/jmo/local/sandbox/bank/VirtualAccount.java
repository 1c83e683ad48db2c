package id.jmo.local.sandbox.bank;

import java.time.Instant;

/**
 * A virtual account of the client, for one payment of exactly one amount.
 *
 * @param number partnerServiceId without the spaces that fill it, then customerNo
 * @param trxId the client's name for it
 * @param amount whole rupiah
 */
record VirtualAccount(String number, String trxId, String name, long amount, Instant expiresAt) {

    private static final int CUSTOMER_NUMBER = 12;

    String partnerServiceId() {
        return "%8s".formatted(number.substring(0, number.length() - CUSTOMER_NUMBER));
    }

    String customerNo() {
        return number.substring(number.length() - CUSTOMER_NUMBER);
    }
}
