/** How cases, and this service's own copies of other services' facts, are stored in MongoDB. */
@NullMarked
package id.jmo.accident.persistence;

import org.jspecify.annotations.NullMarked;
