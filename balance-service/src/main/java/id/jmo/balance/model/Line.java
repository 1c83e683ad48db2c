package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;

/**
 * One line of a posting.
 *
 * @param sequence the line's place in the account, from 1 without a gap
 * @param amount in rupiah; positive raises the account
 * @param balanceAfter the account's balance once the line is booked
 */
public record Line(Account account, long sequence, Rupiah amount, Rupiah balanceAfter) {}
