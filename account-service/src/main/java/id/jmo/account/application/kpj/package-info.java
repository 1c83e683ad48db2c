/** Members add further KPJ and have their savings merged. */
@NullMarked
package id.jmo.account.application.kpj;

import org.jspecify.annotations.NullMarked;
