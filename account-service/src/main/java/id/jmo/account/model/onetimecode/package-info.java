/** One-time codes: what makes one right, and how often it may be tried. */
@NullMarked
package id.jmo.account.model.onetimecode;

import org.jspecify.annotations.NullMarked;
