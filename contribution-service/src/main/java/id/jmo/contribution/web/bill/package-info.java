/** Bills over HTTP. */
@NullMarked
package id.jmo.contribution.web.bill;

import org.jspecify.annotations.NullMarked;
