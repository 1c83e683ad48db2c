/** What employers report, over HTTP. */
@NullMarked
package id.jmo.contribution.web.wages;

import org.jspecify.annotations.NullMarked;
