/** REST in: members, employers, health facilities and officers. */
@NullMarked
package id.jmo.accident.web;

import org.jspecify.annotations.NullMarked;
