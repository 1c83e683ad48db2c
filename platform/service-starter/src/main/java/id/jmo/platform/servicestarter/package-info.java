/** What every service starts with: the libraries, and the settings that are the same in all of them. */
@NullMarked
package id.jmo.platform.servicestarter;

import org.jspecify.annotations.NullMarked;
