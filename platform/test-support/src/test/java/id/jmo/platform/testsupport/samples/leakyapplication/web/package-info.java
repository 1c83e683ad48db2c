@NullMarked
package id.jmo.platform.testsupport.samples.leakyapplication.web;

import org.jspecify.annotations.NullMarked;
