/** The HTTP interface: Cek Saldo, the statement, and what officers and operators need. */
@NullMarked
package id.jmo.balance.web;

import org.jspecify.annotations.NullMarked;
