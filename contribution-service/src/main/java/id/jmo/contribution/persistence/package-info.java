/** What comes in, at rest. */
@NullMarked
package id.jmo.contribution.persistence;

import org.jspecify.annotations.NullMarked;
