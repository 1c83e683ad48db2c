/** The civil registry over HTTP. */
@NullMarked
package id.jmo.account.partners;

import org.jspecify.annotations.NullMarked;
