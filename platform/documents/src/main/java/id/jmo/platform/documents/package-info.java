/** Letters as PDF, with a code that anybody can check. */
@NullMarked
package id.jmo.platform.documents;

import org.jspecify.annotations.NullMarked;
