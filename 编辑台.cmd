@echo off
rem Opens the clerk's desk by a double click on Windows. pushd gives a network folder a drive letter.
chcp 65001 >nul
title 编辑台
pushd "%~dp0"
where node >nul 2>nul
if errorlevel 1 goto :no_node
node scripts\setup.mjs scripts\edit\main.ts
if errorlevel 1 pause
popd
exit /b

:no_node
echo.
echo   这台电脑还没有 Node.js。请到 https://nodejs.org 下载“LTS”版装好（一路按“下一步”），再双击“编辑台”。
echo.
pause
popd
exit /b 1
