/** The rules of additional benefits as dated data. */
@NullMarked
package id.jmo.information.config.benefits;

import org.jspecify.annotations.NullMarked;
