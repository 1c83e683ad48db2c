package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;

/** What one posting does to one account; positive raises it. */
record Movement(Account account, Rupiah amount) {}
