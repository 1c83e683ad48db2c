/** What the bank collects for us. Plain Java. */
@NullMarked
package id.jmo.contribution.model.collection;

import org.jspecify.annotations.NullMarked;
