/** Further KPJ of members, and the merger of their savings. */
@NullMarked
package id.jmo.account.model.kpj;

import org.jspecify.annotations.NullMarked;
