package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;

/** Where an account stands: the sequence of its last line (0 before the first) and its balance after it. */
public record AccountHead(long sequence, Rupiah balance) {

    static final AccountHead EMPTY = new AccountHead(0, Rupiah.ZERO);

    Line next(Account account, Rupiah amount) {
        return new Line(account, sequence + 1, amount, balance.plus(amount));
    }
}
