@NullMarked
package id.jmo.platform.testsupport.samples.unmarked.web;

import org.jspecify.annotations.NullMarked;
