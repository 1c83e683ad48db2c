/** Independent workers and who pays for them, over HTTP. */
@NullMarked
package id.jmo.contribution.web.worker;

import org.jspecify.annotations.NullMarked;
