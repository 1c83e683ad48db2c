/** Terms of mergers. */
@NullMarked
package id.jmo.account.config.kpj;

import org.jspecify.annotations.NullMarked;
