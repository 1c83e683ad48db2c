/** The search index, on Lucene. */
@NullMarked
package id.jmo.information.search;

import org.jspecify.annotations.NullMarked;
