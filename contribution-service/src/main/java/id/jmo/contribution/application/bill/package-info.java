/** Bills are issued, shown, paid and posted. */
@NullMarked
package id.jmo.contribution.application.bill;

import org.jspecify.annotations.NullMarked;
