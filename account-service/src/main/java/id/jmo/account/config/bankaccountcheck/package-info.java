/** Whether a bank account is in the member's own name, asked before money is claimed to it. */
@NullMarked
package id.jmo.account.config.bankaccountcheck;

import org.jspecify.annotations.NullMarked;
