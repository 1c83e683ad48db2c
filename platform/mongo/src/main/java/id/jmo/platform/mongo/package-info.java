/** Many small writes to the store as one command, and one wait for its disk. */
@NullMarked
package id.jmo.platform.mongo;

import org.jspecify.annotations.NullMarked;
