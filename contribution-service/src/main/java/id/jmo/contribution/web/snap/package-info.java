/** What the bank calls here over SNAP: inquiry (24) and payment (25) of a virtual account. */
@NullMarked
package id.jmo.contribution.web.snap;

import org.jspecify.annotations.NullMarked;
