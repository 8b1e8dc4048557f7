/** The preview API of structured concurrency, by method handle: a JDK needs no {@code --enable-preview} for it. */
package taskmeter.carrier.scope;
