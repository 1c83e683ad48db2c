/** Complaints over HTTP: for members, officers and supervisors. */
@NullMarked
package id.jmo.complaint.web;

import org.jspecify.annotations.NullMarked;
