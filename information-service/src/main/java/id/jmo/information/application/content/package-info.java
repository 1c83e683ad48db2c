/** The use cases of content: editors write and publish it, everybody reads it. */
@NullMarked
package id.jmo.information.application.content;

import org.jspecify.annotations.NullMarked;
