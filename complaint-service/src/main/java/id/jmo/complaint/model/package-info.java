/** What is wrong: complaints, corrections, employers who register nobody. Plain Java. */
@NullMarked
package id.jmo.complaint.model;

import org.jspecify.annotations.NullMarked;
