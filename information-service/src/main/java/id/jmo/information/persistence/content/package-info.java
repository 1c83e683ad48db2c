/** Content in MongoDB. */
@NullMarked
package id.jmo.information.persistence.content;

import org.jspecify.annotations.NullMarked;
