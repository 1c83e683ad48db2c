/** What members want to know: benefits, branches, news, promos, outages. Plain Java. */
@NullMarked
package id.jmo.information.model;

import org.jspecify.annotations.NullMarked;
