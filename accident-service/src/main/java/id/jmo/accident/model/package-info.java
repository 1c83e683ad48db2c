/** Work accidents and occupational diseases: reports, deadlines, decisions and benefits. Plain Java. */
@NullMarked
package id.jmo.accident.model;

import org.jspecify.annotations.NullMarked;
