@echo off
rem Starts Bilaga on Windows, as the file `bilaga` beside this one does elsewhere, where the reasons stand.
rem It builds nothing. BILAGA_JAVA_OPTS adds options for the JVM, last, so that they win.
rem Nothing here is expanded twice (DisableDelayedExpansion, no value in a `call`), so that folders may have
rem exclamation marks, carets, ampersands and per cent in their names, and arguments have them in quotes.
setlocal EnableExtensions DisableDelayedExpansion
call :here

rem --- UTF-8 in the window, and what it was before -------------------------------------------------
set "page="
for /f "tokens=2 delims=:" %%p in ('chcp 2^>nul') do set "page=%%p"
for /f "tokens=1 delims=. " %%p in ("%page%") do set "page=%%p"
if not "%page%"=="65001" chcp 65001 >nul 2>nul

rem --- Where things lie -----------------------------------------------------------------------------
set "lib=%home%lib"
if not exist "%lib%\bilaga.jar" set "lib=%home%target"
set "jar=%lib%\bilaga.jar"
set "code=70"
if not exist "%jar%" goto no_jar

rem --- Which Java: its own, the one that JAVA_HOME names, or the newest -------------------------------
set "java="
set "best=20"
if exist "%home%runtime\bin\java.exe" set "java=%home%runtime"
if defined java goto java_found
set "given="
if defined JAVA_HOME set "given=%JAVA_HOME:"=%"
if defined given set "try=%given%"& call :look
if defined java goto java_found
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*") do set "try=%%~d"& call :look
for /d %%d in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do set "try=%%~d"& call :look
for /d %%d in ("%ProgramFiles%\Java\*") do set "try=%%~d"& call :look
for /d %%d in ("%ProgramFiles%\Microsoft\jdk*") do set "try=%%~d"& call :look
for /d %%d in ("%ProgramFiles%\Amazon Corretto\*") do set "try=%%~d"& call :look
for /d %%d in ("%ProgramFiles%\Zulu\*") do set "try=%%~d"& call :look
for /d %%d in ("%ProgramFiles%\BellSoft\*") do set "try=%%~d"& call :look
for /d %%d in ("%USERPROFILE%\.jdks\*") do set "try=%%~d"& call :look
for /d %%d in ("%USERPROFILE%\.m2\jdks\*") do set "try=%%~d"& call :look
for /d %%d in ("%USERPROFILE%\scoop\apps\*") do set "try=%%~d\current"& call :look
if defined java goto java_found
for /f "delims=" %%j in ('where java.exe 2^>nul') do set "try=%%~dpj.."& call :look
set "code=2"
if not defined java goto no_java
:java_found

rem --- The class-data archive, in the user's own folder: Bilaga makes it after its first answer --------
set "share="
set "kept="
set "keep="
if exist "%lib%\bilaga.jsa" set share="-XX:SharedArchiveFile=%lib%\bilaga.jsa"
if defined share goto run
if not defined LOCALAPPDATA goto run
if not exist "%lib%\bilaga.build" goto run
if not exist "%java%\release" goto run
set "build="
set "release="
set "maker="
for /f "usebackq delims=" %%b in ("%lib%\bilaga.build") do set "build=%%b"
for /f "usebackq tokens=1,2 delims==" %%k in ("%java%\release") do (
  if "%%k"=="JAVA_RUNTIME_VERSION" set "release=%%~l"
  if "%%k"=="IMPLEMENTOR" set "maker=%%~l"
)
for /f "tokens=1 delims= " %%m in ("%maker%") do set "maker=%%m"
set "kept=%LOCALAPPDATA%\bilaga\cache\%build%-%maker%-%release%.jsa"
set keep="-Dbilaga.archive=%kept%"
if exist "%kept%" set share="-XX:SharedArchiveFile=%kept%"

rem --- Running --------------------------------------------------------------------------------------
:run
rem Whether this is a terminal and which language is spoken no command here can say: Java is to ask.
set "locale=ask"
if defined LANG set "locale=%LANG%"
if defined LC_MESSAGES set "locale=%LC_MESSAGES%"
if defined LC_ALL set "locale=%LC_ALL%"
rem Windows that show colours say so; others would show their codes.
if not defined WT_SESSION if not defined ConEmuANSI if not defined TERM set "NO_COLOR=1"
set "native="
if "%~1"=="" set "native=--enable-native-access=ALL-UNNAMED"
if "%~1"=="repl" set "native=--enable-native-access=ALL-UNNAMED"
if "%~1"=="session" set "native=--enable-native-access=ALL-UNNAMED"
"%java%\bin\java.exe" %share% -Xshare:auto -Xlog:disable -Xlog:all=off ^
  -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 ^
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xss16m ^
  -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  "-Dbilaga.locale=%locale%" -Dbilaga.terminal=ask -Dbilaga.keyboard=ask -Djdk.console=java.base ^
  -Dbilaga.findings=10 %keep% %native% %BILAGA_JAVA_OPTS% -cp "%jar%" org.bilaga.cli.Main %*
set "code=%ERRORLEVEL%"
rem A JVM that cannot start ends with 1, as findings do; so with us they end with 10.
if "%code%"=="1" goto not_started
if "%code%"=="10" set "code=1"
goto end

rem --- What we say ourselves --------------------------------------------------------------------------
:no_jar
set "english=%jar% is missing; install Bilaga anew, or in a folder with its sources: mvn -Dmaven.test.skip=true package"
set "swedish=%jar% saknas; installera Bilaga på nytt, eller i en mapp med källkoden: mvn -Dmaven.test.skip=true package"
goto say
:no_java
set "english=No Java 21 or newer was found: install a JDK, for example from https://adoptium.net, and try again."
set "swedish=Ingen Java 21 eller nyare hittades: installera en JDK, till exempel från https://adoptium.net, och försök igen."
goto say
:not_started
set "code=70"
set "english=Java could not start Bilaga, for the reason above: see which options BILAGA_JAVA_OPTS gives it, give it more memory if it asks for that, or install Bilaga anew."
set "swedish=Java kunde inte starta Bilaga, av orsaken ovan: se vilka val BILAGA_JAVA_OPTS ger, ge det mer minne om det ber om det, eller installera Bilaga på nytt."
:say
set "spoken=%LC_ALL%%LC_MESSAGES%%LANG%"
if not defined spoken for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "spoken=%%l"
if not defined spoken set "spoken=en"
set "text=%english%"
if /i "%spoken:~0,2%"=="sv" set "text=%swedish%"
rem Not by echo alone, which would take an ampersand in a folder's name for another command.
for /f "tokens=1* delims==" %%s in ('set text') do if "%%s"=="text" echo bilaga: %%t>&2

:end
if defined page if not "%page%"=="65001" chcp %page% >nul 2>nul
endlocal & exit /b %code%

rem --- Where we live: in a subroutine, for elsewhere %~dp0 is wrong where we were called in quotes ------
:here
set "home=%~dp0"
exit /b 0

rem --- Takes the JDK in the folder `try` where it is newer than the best so far, by its file `release` ----------
:look
if not exist "%try%\bin\java.exe" exit /b 0
if not exist "%try%\release" exit /b 0
set "major=0"
for /f "usebackq tokens=1,2 delims==" %%k in ("%try%\release") do if "%%k"=="JAVA_VERSION" set "major=%%~l"
for /f "tokens=1 delims=.+-" %%v in ("%major%") do set "major=%%v"
if not defined major exit /b 0
if %major% leq %best% exit /b 0
set "best=%major%"
set "java=%try%"
exit /b 0
