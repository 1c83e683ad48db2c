/** Additional benefits: who may apply for them, and for how much. */
@NullMarked
package id.jmo.information.model.benefits;

import org.jspecify.annotations.NullMarked;
