/** Further KPJ at rest. */
@NullMarked
package id.jmo.account.persistence.kpj;

import org.jspecify.annotations.NullMarked;
