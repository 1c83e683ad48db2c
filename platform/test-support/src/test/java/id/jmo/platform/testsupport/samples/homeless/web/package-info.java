@NullMarked
package id.jmo.platform.testsupport.samples.homeless.web;

import org.jspecify.annotations.NullMarked;
