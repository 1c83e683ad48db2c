/** Information over HTTP: what the packages beside it share. */
@NullMarked
package id.jmo.information.web;

import org.jspecify.annotations.NullMarked;
