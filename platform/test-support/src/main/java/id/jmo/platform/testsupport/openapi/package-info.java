/** Holds services to their OpenAPI documents: every answer, every role, every change. */
@NullMarked
package id.jmo.platform.testsupport.openapi;

import org.jspecify.annotations.NullMarked;
