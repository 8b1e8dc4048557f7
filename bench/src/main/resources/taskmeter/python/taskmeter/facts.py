"""The facts of this Python."""
import asyncio
import os
import platform
import re
import shlex
import sys
import sysconfig

from taskmeter.messages import PythonFacts

# The flags of configure that change the speed of the measured code
_FLAGS = re.compile(
    r"--(enable-optimizations|enable-bolt|enable-experimental-jit|disable-gil|enable-shared|enable-profiling"
    r"|with(out)?-(lto|pydebug|assertions|trace-refs|dtrace|valgrind|computed-gotos|tail-call-interp|pymalloc"
    r"|mimalloc|strict-overflow))(=[^/]*)?$")
_OPTIMIZATION = re.compile(r"-(O\w*|flto\S*)$")


def here():
    """Returns the facts of the Python that runs this code."""
    jit_built, jit_enabled = _jit()
    return PythonFacts(
        feature="%d.%d" % sys.version_info[:2],
        version=platform.python_version(),
        implementation=platform.python_implementation(),
        build=", ".join(platform.python_build()),
        compiler=platform.python_compiler(),
        executable=sys.executable,
        build_flags=_build_flags(),
        debug=bool(sysconfig.get_config_var("Py_DEBUG")),
        gil=getattr(sys, "_is_gil_enabled", lambda: True)(),
        jit_built=jit_built,
        jit_enabled=jit_enabled,
        asyncio_accelerated=asyncio.Task.__module__ == "_asyncio",
        processors=_processors(),
        arguments=_arguments())


def _words(variable):
    return shlex.split(sysconfig.get_config_var(variable) or "")


def _build_flags():
    """Returns the flags of configure that matter, and the effective optimization flags of the compiler."""
    configured = tuple(word for word in _words("CONFIG_ARGS") if _FLAGS.match(word))
    compiled = {"lto" if word.startswith("-flto") else "O": word
                for word in _words("PY_CFLAGS") + _words("PY_CFLAGS_NODIST") if _OPTIMIZATION.match(word)}
    return configured + tuple(compiled.values())


def _jit():
    """Returns whether a JIT is built in, and whether it is enabled. CPython before 3.14 has only configure's flags."""
    jit = getattr(sys, "_jit", None)
    if jit is not None:
        return jit.is_available(), jit.is_enabled()
    flags = [word for word in _words("CONFIG_ARGS") if word.startswith("--enable-experimental-jit")]
    kind = (flags or ["=no"])[-1].partition("=")[2] or "yes"
    if kind not in ("yes", "yes-off"):
        return False, False
    setting = "" if sys.flags.ignore_environment else os.environ.get("PYTHON_JIT", "")
    return True, setting != "0" if kind == "yes" else setting not in ("", "0")


def _processors():
    """Returns the number of processors that this process may use."""
    if hasattr(os, "process_cpu_count"):
        return os.process_cpu_count() or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _arguments():
    """Returns the options of Python, which precede the folder that it runs."""
    return tuple(sys.orig_argv[1:len(sys.orig_argv) - len(sys.argv)])
