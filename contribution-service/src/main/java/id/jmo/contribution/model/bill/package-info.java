/** Bills: what is to be paid, until when, and what became of it. */
@NullMarked
package id.jmo.contribution.model.bill;

import org.jspecify.annotations.NullMarked;
