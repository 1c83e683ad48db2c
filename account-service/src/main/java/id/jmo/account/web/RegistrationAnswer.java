package id.jmo.account.web;

import id.jmo.platform.problems.ProblemResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** On a method that takes an answer to a step of a registration: what each of them is refused for. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "registration-not-found")
@ProblemResponse(
        status = HttpStatus.CONFLICT,
        codes = {"registration-step-not-reached", "registration-closed"})
@interface RegistrationAnswer {}
