; The outer loops of every kernel, made from kernelgen/build/nest.py (sha256 da021316a1e7ef7cd67f61555e4113a71c56f70a9a0852eb85218da5ab1fc48b).

define internal fastcc void @_ZN9kernelgen5build4nest5_tileB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, ptr readonly captures(none) %arg.steps, ptr readonly captures(none) %arg.table, ptr captures(none) %arg.work, i64 %arg.nops, i64 %arg.total, i64 %arg.scratch, i64 range(i64 -9223372036854775808, 9223372036854775807) %arg.row, i64 %arg.rows, i64 range(i64 -9223372036854775808, 9223372036854775807) %arg.col, i64 %arg.cols, i64 range(i64 0, 2) %arg.fresh, i64 %arg.lanes, i64 %arg.bound, i64 %arg.body) unnamed_addr {
B0:
  %arg.rows.fr = freeze i64 %arg.rows
  %.545 = alloca ptr, align 8
  %.598 = alloca ptr, align 8
  %.922 = alloca ptr, align 8
  %.965 = alloca ptr, align 8
  %.1392 = alloca ptr, align 8
  %.1448 = alloca ptr, align 8
  %.48 = mul nsw i64 %arg.cols, %arg.rows.fr
  %.56 = icmp eq i64 %arg.lanes, 0
  br i1 %.56, label %B40.endif, label %B0.else, !prof !0

B28:                                              ; preds = %15
  %.102 = sub nsw i64 %arg.lanes, %.64.1
  br label %B40.endif

B80:                                              ; preds = %B80.lr.ph, %B1705
  %direct.2.0497 = phi i64 [ 0, %B80.lr.ph ], [ %direct.3.1, %B1705 ]
  %.208482495 = phi i64 [ 0, %B80.lr.ph ], [ %.215, %B1705 ]
  %.215 = add nuw nsw i64 %.208482495, 1
  %.idx621 = mul i64 %.208482495, 24
  %0 = getelementptr i8, ptr %arg.table, i64 %.idx621
  %.247 = getelementptr i8, ptr %0, i64 8
  %.248 = load i64, ptr %.247, align 8
  %.254 = getelementptr i64, ptr %17, i64 %.208482495
  %.255 = load i64, ptr %.254, align 8
  %.260 = load i64, ptr %0, align 8
  %.271 = icmp eq i64 %.248, 0
  br i1 %.271, label %B1705, label %B184

B184:                                             ; preds = %B80
  %.290 = getelementptr i64, ptr %arg.work, i64 %.208482495
  %.291 = load i64, ptr %.290, align 8
  %.294 = getelementptr i64, ptr %arg.steps, i64 %.208482495
  %.295 = load i64, ptr %.294, align 8
  %.297 = mul nsw i64 %.295, %arg.col
  %.298 = add nsw i64 %.297, %.291
  br i1 %20, label %B262, label %B228

B228:                                             ; preds = %B184
  %.313 = getelementptr i64, ptr %18, i64 %.208482495
  %.314 = load i64, ptr %.313, align 8
  %.316 = mul nsw i64 %.314, %arg.row
  %.318 = add nsw i64 %.316, %.298
  br label %B262

B262:                                             ; preds = %B228, %B184
  %start.5.2 = phi i64 [ %.318, %B228 ], [ %.298, %B184 ]
  %sunkaddr92 = getelementptr i8, ptr %0, i64 16
  %.331 = load i64, ptr %sunkaddr92, align 8
  %.333 = add i64 %.331, %arg.scratch
  %.342 = getelementptr i64, ptr %19, i64 %.208482495
  store i64 %.333, ptr %.342, align 8
  %.345 = icmp eq i64 %.255, 0
  br i1 %.345, label %B334, label %B356

B334:                                             ; preds = %B262
  %sunkaddr93 = shl i64 %.208482495, 3
  %sunkaddr94 = getelementptr inbounds i8, ptr %19, i64 %sunkaddr93
  store i64 %start.5.2, ptr %sunkaddr94, align 8
  br label %B1705

B356:                                             ; preds = %B262
  %.372 = icmp eq i64 %.248, 1
  %.377 = icmp eq i64 %.255, 1
  %or.cond = select i1 %.377, i1 true, i1 %21
  %or.cond587 = select i1 %.372, i1 %or.cond, i1 false
  br i1 %or.cond587, label %B404.endif, label %B1705

B560:                                             ; preds = %B436.us, %B436.preheader, %B404.endif
  br i1 %23, label %B1705, label %B564

B564:                                             ; preds = %B560
  %.584 = mul nsw i64 %.260, %.48
  %.586 = add nsw i64 %.333, %.584
  %.590 = mul nsw i64 %.260, %.588
  %.592 = add nsw i64 %.333, %.590
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.598, i64 %.586, i64 %.260, i64 %.592, i64 0, i64 %"$phi40.0.2.0", i64 %.260)
  br label %B1705

B674:                                             ; preds = %B1705
  %1 = icmp ne i64 %direct.3.1, 0
  %2 = sub i64 0, %rem.0431
  %spec.select = select i1 %1, i64 %2, i64 %"$phi40.0.2.0"
  br label %B674.thread

B674.thread:                                      ; preds = %B40.endif, %B674
  %direct.2.0.lcssa627 = phi i1 [ false, %B40.endif ], [ %1, %B674 ]
  %3 = phi i64 [ %"$phi40.0.2.0", %B40.endif ], [ %spec.select, %B674 ]
  %"$phi696.0.2.0" = add i64 %3, %.48
  %.674.not = icmp eq i64 %"$phi696.0.2.0", 0
  br i1 %.674.not, label %B736, label %B702

B702:                                             ; preds = %B674.thread
  %.679 = inttoptr i64 %arg.body to ptr
  tail call void %.679(i64 %arg.bound, i64 %"$phi696.0.2.0")
  br label %B736

B736:                                             ; preds = %B702, %B674.thread
  %brmerge.not = and i1 %.98432, %direct.2.0.lcssa627
  br i1 %brmerge.not, label %B744.endif, label %B1220.endif

B776:                                             ; preds = %B776.lr.ph, %B1704
  %lsr.iv83 = phi ptr [ %scevgep82, %B776.lr.ph ], [ %scevgep84, %B1704 ]
  %.776505508 = phi i64 [ 0, %B776.lr.ph ], [ %.783, %B1704 ]
  %.783 = add nuw nsw i64 %.776505508, 1
  %scevgep86 = getelementptr i8, ptr %lsr.iv83, i64 -16
  %scevgep85 = getelementptr i8, ptr %lsr.iv83, i64 -8
  %.816 = load i64, ptr %scevgep85, align 8
  %.828 = load i64, ptr %scevgep86, align 8
  %.843 = load i64, ptr %lsr.iv83, align 8
  %.845 = add nsw i64 %.843, %arg.scratch
  %.850 = icmp eq i64 %.816, 0
  br i1 %.850, label %B1704, label %B914

B914:                                             ; preds = %B776
  %4 = shl i64 %.776505508, 3
  %scevgep89 = getelementptr i8, ptr %24, i64 %4
  %.823 = load i64, ptr %scevgep89, align 8
  %.864.not = icmp eq i64 %.823, 0
  br i1 %.864.not, label %B966, label %B936

B936:                                             ; preds = %B914
  %.872 = mul nsw i64 %.828, %"$phi696.0.2.0"
  %.876 = add nsw i64 %.845, %.872
  %scevgep87 = getelementptr i8, ptr %25, i64 %4
  store i64 %.876, ptr %scevgep87, align 8
  br label %B1704

B966:                                             ; preds = %B914
  %scevgep88 = getelementptr i8, ptr %25, i64 %4
  %.893 = load i64, ptr %scevgep88, align 8
  store i64 %.845, ptr %scevgep88, align 8
  %.911 = icmp eq i64 %.816, 1
  br i1 %.911, label %B1038, label %B1704

B1038:                                            ; preds = %B966
  %.896 = mul nsw i64 %.828, %"$phi696.0.2.0"
  %.897 = add nsw i64 %.893, %.896
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.922, i64 %.845, i64 %.828, i64 %.897, i64 %.828, i64 %rem.0431, i64 %.828)
  %.951 = mul nsw i64 %.828, %rem.0431
  %.953 = add nsw i64 %.845, %.951
  %.957 = mul nsw i64 %.828, %.955
  %.959 = add nsw i64 %.845, %.957
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.965, i64 %.953, i64 %.828, i64 %.959, i64 0, i64 %"$phi40.0.2.0", i64 %.828)
  br label %B1704

B1186:                                            ; preds = %B1704, %B744.endif
  %.1008 = inttoptr i64 %arg.body to ptr
  tail call void %.1008(i64 %arg.bound, i64 %arg.lanes)
  br label %B1220.endif

B1252:                                            ; preds = %B1252.preheader, %B1703
  %lsr.iv74 = phi ptr [ %scevgep, %B1252.preheader ], [ %scevgep75, %B1703 ]
  %.1113527542 = phi i64 [ 0, %B1252.preheader ], [ %.1120, %B1703 ]
  %.1120 = add nuw nsw i64 %.1113527542, 1
  %scevgep76 = getelementptr i8, ptr %lsr.iv74, i64 -8
  %.1153 = load i64, ptr %scevgep76, align 8
  %.1154.not = icmp eq i64 %.1153, 2
  br i1 %.1154.not, label %B1302, label %B1703

B1302:                                            ; preds = %B1252
  %5 = shl i64 %.1113527542, 3
  %scevgep79 = getelementptr i8, ptr %26, i64 %5
  %.1165 = load i64, ptr %scevgep79, align 8
  %sunkaddr95 = getelementptr i8, ptr %lsr.iv74, i64 -16
  %.1170 = load i64, ptr %sunkaddr95, align 8
  %.1182 = load i64, ptr %lsr.iv74, align 8
  %.1184 = add nsw i64 %.1182, %arg.scratch
  %scevgep81 = getelementptr i8, ptr %arg.work, i64 %5
  %.1191 = load i64, ptr %scevgep81, align 8
  %scevgep80 = getelementptr i8, ptr %arg.steps, i64 %5
  %.1195 = load i64, ptr %scevgep80, align 8
  %.1197 = mul nsw i64 %.1195, %arg.col
  %.1198 = add nsw i64 %.1197, %.1191
  br i1 %29, label %B1464, label %B1430

B1430:                                            ; preds = %B1302
  %scevgep78 = getelementptr i8, ptr %27, i64 %5
  %.1214 = load i64, ptr %scevgep78, align 8
  %.1216 = mul nsw i64 %.1214, %arg.row
  %.1218 = add nsw i64 %.1216, %.1198
  br label %B1464

B1464:                                            ; preds = %B1430, %B1302
  %start.6.2 = phi i64 [ %.1218, %B1430 ], [ %.1198, %B1302 ]
  %.1227.not = icmp eq i64 %.1165, 0
  %brmerge.not588 = and i1 %.98432, %.1227.not
  br i1 %brmerge.not588, label %B1648, label %B1703

B1648:                                            ; preds = %B1464
  %.1438 = mul nsw i64 %.1170, %"$phi696.0.2.0"
  %.1440 = add nsw i64 %start.6.2, %.1438
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.1448, i64 %.1440, i64 %.1170, i64 %.1184, i64 %.1170, i64 %rem.0431, i64 %.1170)
  br label %B1703

common.ret:                                       ; preds = %B1703, %B1703.us, %B1220.endif
  store ptr null, ptr %retptr, align 8
  ret void

B1703:                                            ; preds = %B1648, %B1464, %B1252
  %scevgep75 = getelementptr i8, ptr %lsr.iv74, i64 24
  %exitcond617.not = icmp eq i64 %arg.nops, %.1120
  br i1 %exitcond617.not, label %common.ret, label %B1252

B1704:                                            ; preds = %B1038, %B966, %B936, %B776
  %scevgep84 = getelementptr i8, ptr %lsr.iv83, i64 24
  %exitcond616.not = icmp eq i64 %arg.nops, %.783
  br i1 %exitcond616.not, label %B1186, label %B776

B1705:                                            ; preds = %B564, %B560, %B356, %B334, %B80
  %direct.3.1 = phi i64 [ %direct.2.0497, %B80 ], [ 1, %B334 ], [ %direct.2.0497, %B356 ], [ %direct.2.0497, %B560 ], [ %direct.2.0497, %B564 ]
  %exitcond615.not = icmp eq i64 %.215, %arg.nops
  br i1 %exitcond615.not, label %B674, label %B80

B0.else:                                          ; preds = %B0
  %.67 = icmp ne i64 %.48, -9223372036854775808
  %.68 = icmp ne i64 %arg.lanes, -1
  %.69.not = or i1 %.67, %.68
  br i1 %.69.not, label %B0.else.if, label %B40.endif, !prof !1

B0.else.if:                                       ; preds = %B0.else
  %6 = or i64 %arg.lanes, %.48
  %7 = icmp ult i64 %6, 4294967296
  br i1 %7, label %8, label %13

8:                                                ; preds = %B0.else.if
  %9 = trunc nuw i64 %arg.lanes to i32
  %10 = trunc nuw i64 %.48 to i32
  %11 = urem i32 %10, %9
  %12 = zext i32 %11 to i64
  br label %15

13:                                               ; preds = %B0.else.if
  %14 = srem i64 %.48, %arg.lanes
  br label %15

15:                                               ; preds = %13, %8
  %16 = phi i64 [ %12, %8 ], [ %14, %13 ]
  %.74 = xor i64 %16, %arg.lanes
  %.75 = icmp slt i64 %.74, 0
  %.76 = icmp ne i64 %16, 0
  %.77 = and i1 %.76, %.75
  %.84 = select i1 %.77, i64 %arg.lanes, i64 0
  %.64.1 = add i64 %.84, %16
  %.98.not = icmp eq i64 %.64.1, 0
  br i1 %.98.not, label %B40.endif, label %B28

B40.endif:                                        ; preds = %15, %B0.else, %B28, %B0
  %.98432 = phi i1 [ true, %B28 ], [ false, %15 ], [ false, %B0 ], [ false, %B0.else ]
  %rem.0431 = phi i64 [ %.64.1, %B28 ], [ 0, %15 ], [ 0, %B0 ], [ 0, %B0.else ]
  %"$phi40.0.2.0" = phi i64 [ %.102, %B28 ], [ 0, %15 ], [ 0, %B0 ], [ 0, %B0.else ]
  %.157 = icmp sgt i64 %arg.nops, 0
  br i1 %.157, label %B80.lr.ph, label %B674.thread

B80.lr.ph:                                        ; preds = %B40.endif
  %.idx461 = shl i64 %arg.total, 4
  %17 = getelementptr i8, ptr %arg.work, i64 %.idx461
  %18 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %19 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.588 = add nsw i64 %.48, -1
  %20 = icmp eq i64 %arg.row, 0
  %21 = icmp ne i64 %arg.fresh, 0
  %22 = icmp slt i64 %arg.rows.fr, 1
  %.not = icmp eq i64 %arg.rows.fr, 1
  %23 = icmp eq i64 %"$phi40.0.2.0", 0
  br label %B80

B404.endif:                                       ; preds = %B356
  br i1 %22, label %B560, label %B436.lr.ph

B436.lr.ph:                                       ; preds = %B404.endif
  %.527 = mul i64 %.260, %arg.cols
  %sunkaddr96 = shl i64 %.208482495, 3
  br i1 %.not, label %B436.preheader, label %B436.us.preheader

B436.us.preheader:                                ; preds = %B436.lr.ph
  %sunkaddr99 = getelementptr i8, ptr %18, i64 %sunkaddr96
  %sunkaddr101 = getelementptr i8, ptr %arg.steps, i64 %sunkaddr96
  br label %B436.us

B436.preheader:                                   ; preds = %B436.lr.ph
  %sunkaddr97 = getelementptr i8, ptr %arg.steps, i64 %sunkaddr96
  %.541 = load i64, ptr %sunkaddr97, align 8
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.545, i64 %.333, i64 %.260, i64 %start.5.2, i64 %.541, i64 %arg.cols, i64 %.260)
  br label %B560

B436.us:                                          ; preds = %B436.us.preheader, %B436.us
  %lsr.iv90 = phi i64 [ %lsr.iv.next91, %B436.us ], [ %.333, %B436.us.preheader ]
  %.470470472.us = phi i64 [ %.477.us, %B436.us ], [ 0, %B436.us.preheader ]
  %.513.us = load i64, ptr %sunkaddr99, align 8
  %.533.us = mul nsw i64 %.513.us, %.470470472.us
  %.537.us = add nsw i64 %.533.us, %start.5.2
  %.541.us = load i64, ptr %sunkaddr101, align 8
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.545, i64 %lsr.iv90, i64 %.260, i64 %.537.us, i64 %.541.us, i64 %arg.cols, i64 %.260)
  %.477.us = add nuw nsw i64 %.470470472.us, 1
  %lsr.iv.next91 = add i64 %lsr.iv90, %.527
  %exitcond614.not = icmp eq i64 %arg.rows.fr, %.477.us
  br i1 %exitcond614.not, label %B560, label %B436.us

B744.endif:                                       ; preds = %B736
  %.770507.not = icmp slt i64 %arg.nops, 1
  br i1 %.770507.not, label %B1186, label %B776.lr.ph

B776.lr.ph:                                       ; preds = %B744.endif
  %.idx = shl i64 %arg.total, 4
  %24 = getelementptr i8, ptr %arg.work, i64 %.idx
  %25 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.955 = add nsw i64 %rem.0431, -1
  %scevgep82 = getelementptr i8, ptr %arg.table, i64 16
  br label %B776

B1220.endif:                                      ; preds = %B1186, %B736
  %.1107539.not = icmp slt i64 %arg.nops, 1
  br i1 %.1107539.not, label %common.ret, label %B1252.lr.ph

B1252.lr.ph:                                      ; preds = %B1220.endif
  %.idx459 = shl i64 %arg.total, 4
  %26 = getelementptr i8, ptr %arg.work, i64 %.idx459
  %27 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.1311514 = icmp sgt i64 %arg.rows.fr, 0
  br i1 %.1311514, label %B1252.us.preheader, label %B1252.preheader

B1252.us.preheader:                               ; preds = %B1252.lr.ph
  %28 = icmp eq i64 %arg.row, 0
  %.not1 = icmp eq i64 %arg.rows.fr, 1
  br label %B1252.us

B1252.preheader:                                  ; preds = %B1252.lr.ph
  %scevgep = getelementptr i8, ptr %arg.table, i64 16
  %29 = icmp eq i64 %arg.row, 0
  br label %B1252

B1252.us:                                         ; preds = %B1252.us.preheader, %B1703.us
  %.1113527542.us = phi i64 [ %.1120.us, %B1703.us ], [ 0, %B1252.us.preheader ]
  %.1120.us = add nuw nsw i64 %.1113527542.us, 1
  %.idx624 = mul i64 %.1113527542.us, 24
  %30 = getelementptr i8, ptr %arg.table, i64 %.idx624
  %.1152.us = getelementptr i8, ptr %30, i64 8
  %.1153.us = load i64, ptr %.1152.us, align 8
  %.1154.not.us = icmp eq i64 %.1153.us, 2
  br i1 %.1154.not.us, label %B1302.us, label %B1703.us

B1302.us:                                         ; preds = %B1252.us
  %.1164.us = getelementptr i64, ptr %26, i64 %.1113527542.us
  %.1165.us = load i64, ptr %.1164.us, align 8
  %.1170.us = load i64, ptr %30, align 8
  %sunkaddr104 = getelementptr i8, ptr %30, i64 16
  %.1182.us = load i64, ptr %sunkaddr104, align 8
  %.1184.us = add i64 %.1182.us, %arg.scratch
  %.1190.us = getelementptr i64, ptr %arg.work, i64 %.1113527542.us
  %.1191.us = load i64, ptr %.1190.us, align 8
  %.1194.us = getelementptr i64, ptr %arg.steps, i64 %.1113527542.us
  %.1195.us = load i64, ptr %.1194.us, align 8
  %.1197.us = mul nsw i64 %.1195.us, %arg.col
  %.1198.us = add nsw i64 %.1197.us, %.1191.us
  br i1 %28, label %B1464.us, label %B1430.us

B1430.us:                                         ; preds = %B1302.us
  %.1213.us = getelementptr i64, ptr %27, i64 %.1113527542.us
  %.1214.us = load i64, ptr %.1213.us, align 8
  %.1216.us = mul nsw i64 %.1214.us, %arg.row
  %.1218.us = add nsw i64 %.1216.us, %.1198.us
  br label %B1464.us

B1464.us:                                         ; preds = %B1430.us, %B1302.us
  %start.6.2.us = phi i64 [ %.1218.us, %B1430.us ], [ %.1198.us, %B1302.us ]
  %.1227.not.us = icmp eq i64 %.1165.us, 0
  br i1 %.1227.not.us, label %B1644.us, label %B1486.endif.us

B1486.endif.us:                                   ; preds = %B1464.us
  %.1382.us = mul i64 %.1170.us, %arg.cols
  br i1 %.not1, label %B1518.us548.preheader, label %B1518.us.us.preheader

B1518.us.us.preheader:                            ; preds = %B1486.endif.us
  %sunkaddr105 = shl i64 %.1113527542.us, 3
  %sunkaddr106 = getelementptr i8, ptr %27, i64 %sunkaddr105
  %sunkaddr108 = getelementptr i8, ptr %arg.steps, i64 %sunkaddr105
  br label %B1518.us.us

B1518.us548.preheader:                            ; preds = %B1486.endif.us
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.1392, i64 %start.6.2.us, i64 %.1195.us, i64 %.1184.us, i64 %.1170.us, i64 %arg.cols, i64 %.1170.us)
  br label %B1703.us

B1644.us:                                         ; preds = %B1464.us
  br i1 %.98432, label %B1648.us, label %B1703.us

B1648.us:                                         ; preds = %B1644.us
  %.1438.us = mul nsw i64 %.1170.us, %"$phi696.0.2.0"
  %.1440.us = add nsw i64 %start.6.2.us, %.1438.us
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.1448, i64 %.1440.us, i64 %.1170.us, i64 %.1184.us, i64 %.1170.us, i64 %rem.0431, i64 %.1170.us)
  br label %B1703.us

B1703.us:                                         ; preds = %B1518.us.us, %B1648.us, %B1518.us548.preheader, %B1644.us, %B1252.us
  %exitcond620.not = icmp eq i64 %.1120.us, %arg.nops
  br i1 %exitcond620.not, label %common.ret, label %B1252.us

B1518.us.us:                                      ; preds = %B1518.us.us.preheader, %B1518.us.us
  %lsr.iv = phi i64 [ %lsr.iv.next, %B1518.us.us ], [ %.1184.us, %B1518.us.us.preheader ]
  %.1317513515.us.us = phi i64 [ %.1324.us.us, %B1518.us.us ], [ 0, %B1518.us.us.preheader ]
  %.1360.us.us = load i64, ptr %sunkaddr106, align 8
  %.1373.us.us = mul nsw i64 %.1360.us.us, %.1317513515.us.us
  %.1375.us.us = add nsw i64 %.1373.us.us, %start.6.2.us
  %.1379.us.us = load i64, ptr %sunkaddr108, align 8
  call fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr nonnull %.1392, i64 %.1375.us.us, i64 %.1379.us.us, i64 %lsr.iv, i64 %.1170.us, i64 %arg.cols, i64 %.1170.us)
  %.1324.us.us = add nuw nsw i64 %.1317513515.us.us, 1
  %lsr.iv.next = add i64 %lsr.iv, %.1382.us
  %exitcond619.not = icmp eq i64 %arg.rows.fr, %.1324.us.us
  br i1 %exitcond619.not, label %B1703.us, label %B1518.us.us
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build4nest5_copyB2v5B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.target, i64 %arg.target_step, i64 %arg.source, i64 %arg.source_step, i64 %arg.count, i64 %arg.item) unnamed_addr #0 {
B0:
  %0 = tail call range(i64 0, 65) i64 @llvm.ctpop.i64(i64 %arg.item)
  %1 = icmp eq i64 %0, 1
  br i1 %1, label %B0.split, label %B832.endif

B0.split:                                         ; preds = %B0
  %2 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %arg.item, i1 true)
  switch i64 %2, label %B832.endif [
    i64 3, label %B16
    i64 2, label %B296
    i64 0, label %B576.endif
    i64 1, label %B710.endif
  ]

B16:                                              ; preds = %B0.split
  %.28 = icmp eq i64 %arg.target_step, 8
  %.31 = icmp eq i64 %arg.source_step, 8
  %or.cond = select i1 %.28, i1 %.31, i1 false
  %3 = icmp slt i64 %arg.count, 1
  br i1 %or.cond, label %B40.endif, label %B162.endif

B72:                                              ; preds = %B72.preheader.new, %B72
  %lsr.iv105 = phi i64 [ %unroll_iter66, %B72.preheader.new ], [ %lsr.iv.next106, %B72 ]
  %lsr.iv94 = phi i64 [ 0, %B72.preheader.new ], [ %lsr.iv.next95, %B72 ]
  %4 = add i64 %lsr.iv94, %arg.target
  %5 = add i64 %lsr.iv94, %arg.source
  %.165 = inttoptr i64 %5 to ptr
  %.166 = load i64, ptr %.165, align 1
  %.167 = inttoptr i64 %4 to ptr
  store i64 %.166, ptr %.167, align 1
  %6 = add i64 %4, 8
  %7 = add i64 %5, 8
  %.165.1 = inttoptr i64 %7 to ptr
  %.166.1 = load i64, ptr %.165.1, align 1
  %.167.1 = inttoptr i64 %6 to ptr
  store i64 %.166.1, ptr %.167.1, align 1
  %8 = add i64 %4, 16
  %9 = add i64 %5, 16
  %.165.2 = inttoptr i64 %9 to ptr
  %.166.2 = load i64, ptr %.165.2, align 1
  %.167.2 = inttoptr i64 %8 to ptr
  store i64 %.166.2, ptr %.167.2, align 1
  %10 = add i64 %4, 24
  %11 = add i64 %5, 24
  %.165.3 = inttoptr i64 %11 to ptr
  %.166.3 = load i64, ptr %.165.3, align 1
  %.167.3 = inttoptr i64 %10 to ptr
  store i64 %.166.3, ptr %.167.3, align 1
  %12 = add i64 %4, 32
  %13 = add i64 %5, 32
  %.165.4 = inttoptr i64 %13 to ptr
  %.166.4 = load i64, ptr %.165.4, align 1
  %.167.4 = inttoptr i64 %12 to ptr
  store i64 %.166.4, ptr %.167.4, align 1
  %14 = add i64 %4, 40
  %15 = add i64 %5, 40
  %.165.5 = inttoptr i64 %15 to ptr
  %.166.5 = load i64, ptr %.165.5, align 1
  %.167.5 = inttoptr i64 %14 to ptr
  store i64 %.166.5, ptr %.167.5, align 1
  %16 = add i64 %4, 48
  %17 = add i64 %5, 48
  %.165.6 = inttoptr i64 %17 to ptr
  %.166.6 = load i64, ptr %.165.6, align 1
  %.167.6 = inttoptr i64 %16 to ptr
  store i64 %.166.6, ptr %.167.6, align 1
  %18 = add i64 %4, 56
  %19 = add i64 %5, 56
  %.165.7 = inttoptr i64 %19 to ptr
  %.166.7 = load i64, ptr %.165.7, align 1
  %.167.7 = inttoptr i64 %18 to ptr
  store i64 %.166.7, ptr %.167.7, align 1
  %lsr.iv.next95 = add nuw i64 %lsr.iv94, 64
  %lsr.iv.next106 = add nsw i64 %lsr.iv105, -8
  %niter67.ncmp.7 = icmp eq i64 %lsr.iv.next106, 0
  br i1 %niter67.ncmp.7, label %common.ret.loopexit31.unr-lcssa, label %B72

common.ret.loopexit.unr-lcssa:                    ; preds = %B864
  %lcmp.mod70.not = icmp eq i64 %xtraiter68, 0
  br i1 %lcmp.mod70.not, label %common.ret, label %B864.epil.preheader

B864.epil.preheader:                              ; preds = %B864.preheader, %common.ret.loopexit.unr-lcssa
  %.1022397399.epil.init = phi i64 [ 0, %B864.preheader ], [ %unroll_iter72, %common.ret.loopexit.unr-lcssa ]
  %20 = mul i64 %.1022397399.epil.init, %arg.source_step
  %21 = add nsw i64 %20, %arg.source
  %22 = mul i64 %.1022397399.epil.init, %arg.target_step
  %23 = add nsw i64 %22, %arg.target
  br label %B864.epil

B864.epil:                                        ; preds = %B864.epil, %B864.epil.preheader
  %lsr.iv82 = phi i64 [ %lsr.iv.next83, %B864.epil ], [ %xtraiter68, %B864.epil.preheader ]
  %lsr.iv80 = phi i64 [ %lsr.iv.next81, %B864.epil ], [ %23, %B864.epil.preheader ]
  %lsr.iv = phi i64 [ %lsr.iv.next, %B864.epil ], [ %21, %B864.epil.preheader ]
  %.1062.epil = inttoptr i64 %lsr.iv to ptr
  %.1063.epil = load i64, ptr %.1062.epil, align 1
  %.1064.epil = inttoptr i64 %lsr.iv80 to ptr
  store i64 %.1063.epil, ptr %.1064.epil, align 1
  %24 = add i64 %lsr.iv80, 8
  %25 = add i64 %lsr.iv, 8
  %.1076.epil = inttoptr i64 %25 to ptr
  %.1077.epil = load i64, ptr %.1076.epil, align 1
  %.1078.epil = inttoptr i64 %24 to ptr
  store i64 %.1077.epil, ptr %.1078.epil, align 1
  %lsr.iv.next = add i64 %lsr.iv, %arg.source_step
  %lsr.iv.next81 = add i64 %lsr.iv80, %arg.target_step
  %lsr.iv.next83 = add nsw i64 %lsr.iv82, -1
  %epil.iter69.cmp.not = icmp eq i64 %lsr.iv.next83, 0
  br i1 %epil.iter69.cmp.not, label %common.ret, label %B864.epil, !llvm.loop !2

common.ret.loopexit31.unr-lcssa:                  ; preds = %B72
  %lcmp.mod64.not = icmp eq i64 %xtraiter62, 0
  br i1 %lcmp.mod64.not, label %common.ret, label %B72.epil.preheader

B72.epil.preheader:                               ; preds = %B72.preheader, %common.ret.loopexit31.unr-lcssa
  %.127390392.epil.init = phi i64 [ 0, %B72.preheader ], [ %unroll_iter66, %common.ret.loopexit31.unr-lcssa ]
  %26 = shl i64 %.127390392.epil.init, 3
  %27 = add nsw i64 %26, %arg.source
  %28 = add nsw i64 %26, %arg.target
  br label %B72.epil

B72.epil:                                         ; preds = %B72.epil, %B72.epil.preheader
  %lsr.iv92 = phi i64 [ %lsr.iv.next93, %B72.epil ], [ %xtraiter62, %B72.epil.preheader ]
  %lsr.iv90 = phi i64 [ %lsr.iv.next91, %B72.epil ], [ %28, %B72.epil.preheader ]
  %lsr.iv88 = phi i64 [ %lsr.iv.next89, %B72.epil ], [ %27, %B72.epil.preheader ]
  %.165.epil = inttoptr i64 %lsr.iv88 to ptr
  %.166.epil = load i64, ptr %.165.epil, align 1
  %.167.epil = inttoptr i64 %lsr.iv90 to ptr
  store i64 %.166.epil, ptr %.167.epil, align 1
  %lsr.iv.next89 = add i64 %lsr.iv88, 8
  %lsr.iv.next91 = add i64 %lsr.iv90, 8
  %lsr.iv.next93 = add nsw i64 %lsr.iv92, -1
  %epil.iter63.cmp.not = icmp eq i64 %lsr.iv.next93, 0
  br i1 %epil.iter63.cmp.not, label %common.ret, label %B72.epil, !llvm.loop !4

common.ret.loopexit32.unr-lcssa.unr-lcssa:        ; preds = %B194
  %29 = and i64 %131, 4
  %lcmp.mod85.not.not = icmp eq i64 %29, 0
  br i1 %lcmp.mod85.not.not, label %B194.epil.preheader78, label %common.ret.loopexit32.unr-lcssa

B194.epil.preheader78:                            ; preds = %B194.preheader.new, %common.ret.loopexit32.unr-lcssa.unr-lcssa
  %lsr.iv104.epil.init = phi i64 [ %arg.source, %B194.preheader.new ], [ %lsr.iv.next105.1, %common.ret.loopexit32.unr-lcssa.unr-lcssa ]
  %lsr.iv102.epil.init = phi i64 [ %arg.target, %B194.preheader.new ], [ %lsr.iv.next103.1, %common.ret.loopexit32.unr-lcssa.unr-lcssa ]
  %.308.epil81 = inttoptr i64 %lsr.iv104.epil.init to ptr
  %.309.epil82 = load i64, ptr %.308.epil81, align 1
  %.310.epil83 = inttoptr i64 %lsr.iv102.epil.init to ptr
  store i64 %.309.epil82, ptr %.310.epil83, align 1
  %30 = add i64 %lsr.iv102.epil.init, %arg.target_step
  %31 = add i64 %lsr.iv104.epil.init, %arg.source_step
  %.308.1.epil = inttoptr i64 %31 to ptr
  %.309.1.epil = load i64, ptr %.308.1.epil, align 1
  %.310.1.epil = inttoptr i64 %30 to ptr
  store i64 %.309.1.epil, ptr %.310.1.epil, align 1
  %sunkaddr128 = shl i64 %arg.source_step, 1
  %sunkaddr129 = getelementptr i8, ptr %.308.epil81, i64 %sunkaddr128
  %.309.2.epil = load i64, ptr %sunkaddr129, align 1
  %sunkaddr131 = shl i64 %arg.target_step, 1
  %sunkaddr132 = getelementptr i8, ptr %.310.epil83, i64 %sunkaddr131
  store i64 %.309.2.epil, ptr %sunkaddr132, align 1
  %32 = add i64 %lsr.iv102.epil.init, %127
  %33 = add i64 %lsr.iv104.epil.init, %129
  %.308.3.epil = inttoptr i64 %33 to ptr
  %.309.3.epil = load i64, ptr %.308.3.epil, align 1
  %.310.3.epil = inttoptr i64 %32 to ptr
  store i64 %.309.3.epil, ptr %.310.3.epil, align 1
  br label %common.ret.loopexit32.unr-lcssa

common.ret.loopexit32.unr-lcssa:                  ; preds = %B194.epil.preheader78, %common.ret.loopexit32.unr-lcssa.unr-lcssa
  %lcmp.mod58.not = icmp eq i64 %xtraiter56, 0
  br i1 %lcmp.mod58.not, label %common.ret, label %B194.epil.preheader

B194.epil.preheader:                              ; preds = %B194.preheader, %common.ret.loopexit32.unr-lcssa
  %.268383385.epil.init = phi i64 [ 0, %B194.preheader ], [ %unroll_iter60, %common.ret.loopexit32.unr-lcssa ]
  %34 = mul i64 %.268383385.epil.init, %arg.source_step
  %35 = add nsw i64 %34, %arg.source
  %36 = mul i64 %.268383385.epil.init, %arg.target_step
  %37 = add nsw i64 %36, %arg.target
  br label %B194.epil

B194.epil:                                        ; preds = %B194.epil, %B194.epil.preheader
  %lsr.iv100 = phi i64 [ %lsr.iv.next101, %B194.epil ], [ %xtraiter56, %B194.epil.preheader ]
  %lsr.iv98 = phi i64 [ %lsr.iv.next99, %B194.epil ], [ %37, %B194.epil.preheader ]
  %lsr.iv96 = phi i64 [ %lsr.iv.next97, %B194.epil ], [ %35, %B194.epil.preheader ]
  %.308.epil = inttoptr i64 %lsr.iv96 to ptr
  %.309.epil = load i64, ptr %.308.epil, align 1
  %.310.epil = inttoptr i64 %lsr.iv98 to ptr
  store i64 %.309.epil, ptr %.310.epil, align 1
  %lsr.iv.next97 = add i64 %lsr.iv96, %arg.source_step
  %lsr.iv.next99 = add i64 %lsr.iv98, %arg.target_step
  %lsr.iv.next101 = add nsw i64 %lsr.iv100, -1
  %epil.iter57.cmp.not = icmp eq i64 %lsr.iv.next101, 0
  br i1 %epil.iter57.cmp.not, label %common.ret, label %B194.epil, !llvm.loop !5

common.ret.loopexit33.unr-lcssa:                  ; preds = %B352
  %lcmp.mod52.not = icmp eq i64 %xtraiter50, 0
  br i1 %lcmp.mod52.not, label %common.ret, label %B352.epil.preheader

B352.epil.preheader:                              ; preds = %B352.preheader, %common.ret.loopexit33.unr-lcssa
  %.430376378.epil.init = phi i64 [ 0, %B352.preheader ], [ %unroll_iter54, %common.ret.loopexit33.unr-lcssa ]
  %38 = shl i64 %.430376378.epil.init, 2
  %39 = add nsw i64 %38, %arg.source
  %40 = add nsw i64 %38, %arg.target
  br label %B352.epil

B352.epil:                                        ; preds = %B352.epil, %B352.epil.preheader
  %lsr.iv110 = phi i64 [ %lsr.iv.next111, %B352.epil ], [ %xtraiter50, %B352.epil.preheader ]
  %lsr.iv108 = phi i64 [ %lsr.iv.next109, %B352.epil ], [ %40, %B352.epil.preheader ]
  %lsr.iv106 = phi i64 [ %lsr.iv.next107, %B352.epil ], [ %39, %B352.epil.preheader ]
  %.468.epil = inttoptr i64 %lsr.iv106 to ptr
  %.469.epil = load i32, ptr %.468.epil, align 1
  %.470.epil = inttoptr i64 %lsr.iv108 to ptr
  store i32 %.469.epil, ptr %.470.epil, align 1
  %lsr.iv.next107 = add i64 %lsr.iv106, 4
  %lsr.iv.next109 = add i64 %lsr.iv108, 4
  %lsr.iv.next111 = add nsw i64 %lsr.iv110, -1
  %epil.iter51.cmp.not = icmp eq i64 %lsr.iv.next111, 0
  br i1 %epil.iter51.cmp.not, label %common.ret, label %B352.epil, !llvm.loop !6

common.ret.loopexit34.unr-lcssa.unr-lcssa:        ; preds = %B474
  %41 = and i64 %145, 4
  %lcmp.mod71.not.not = icmp eq i64 %41, 0
  br i1 %lcmp.mod71.not.not, label %B474.epil.preheader64, label %common.ret.loopexit34.unr-lcssa

B474.epil.preheader64:                            ; preds = %B474.preheader.new, %common.ret.loopexit34.unr-lcssa.unr-lcssa
  %lsr.iv122.epil.init = phi i64 [ %arg.source, %B474.preheader.new ], [ %lsr.iv.next123.1, %common.ret.loopexit34.unr-lcssa.unr-lcssa ]
  %lsr.iv120.epil.init = phi i64 [ %arg.target, %B474.preheader.new ], [ %lsr.iv.next121.1, %common.ret.loopexit34.unr-lcssa.unr-lcssa ]
  %.611.epil67 = inttoptr i64 %lsr.iv122.epil.init to ptr
  %.612.epil68 = load i32, ptr %.611.epil67, align 1
  %.613.epil69 = inttoptr i64 %lsr.iv120.epil.init to ptr
  store i32 %.612.epil68, ptr %.613.epil69, align 1
  %42 = add i64 %lsr.iv120.epil.init, %arg.target_step
  %43 = add i64 %lsr.iv122.epil.init, %arg.source_step
  %.611.1.epil = inttoptr i64 %43 to ptr
  %.612.1.epil = load i32, ptr %.611.1.epil, align 1
  %.613.1.epil = inttoptr i64 %42 to ptr
  store i32 %.612.1.epil, ptr %.613.1.epil, align 1
  %sunkaddr134 = shl i64 %arg.source_step, 1
  %sunkaddr135 = getelementptr i8, ptr %.611.epil67, i64 %sunkaddr134
  %.612.2.epil = load i32, ptr %sunkaddr135, align 1
  %sunkaddr137 = shl i64 %arg.target_step, 1
  %sunkaddr138 = getelementptr i8, ptr %.613.epil69, i64 %sunkaddr137
  store i32 %.612.2.epil, ptr %sunkaddr138, align 1
  %44 = add i64 %lsr.iv120.epil.init, %141
  %45 = add i64 %lsr.iv122.epil.init, %143
  %.611.3.epil = inttoptr i64 %45 to ptr
  %.612.3.epil = load i32, ptr %.611.3.epil, align 1
  %.613.3.epil = inttoptr i64 %44 to ptr
  store i32 %.612.3.epil, ptr %.613.3.epil, align 1
  br label %common.ret.loopexit34.unr-lcssa

common.ret.loopexit34.unr-lcssa:                  ; preds = %B474.epil.preheader64, %common.ret.loopexit34.unr-lcssa.unr-lcssa
  %lcmp.mod46.not = icmp eq i64 %xtraiter44, 0
  br i1 %lcmp.mod46.not, label %common.ret, label %B474.epil.preheader

B474.epil.preheader:                              ; preds = %B474.preheader, %common.ret.loopexit34.unr-lcssa
  %.571369371.epil.init = phi i64 [ 0, %B474.preheader ], [ %unroll_iter48, %common.ret.loopexit34.unr-lcssa ]
  %46 = mul i64 %.571369371.epil.init, %arg.source_step
  %47 = add nsw i64 %46, %arg.source
  %48 = mul i64 %.571369371.epil.init, %arg.target_step
  %49 = add nsw i64 %48, %arg.target
  br label %B474.epil

B474.epil:                                        ; preds = %B474.epil, %B474.epil.preheader
  %lsr.iv118 = phi i64 [ %lsr.iv.next119, %B474.epil ], [ %xtraiter44, %B474.epil.preheader ]
  %lsr.iv116 = phi i64 [ %lsr.iv.next117, %B474.epil ], [ %49, %B474.epil.preheader ]
  %lsr.iv114 = phi i64 [ %lsr.iv.next115, %B474.epil ], [ %47, %B474.epil.preheader ]
  %.611.epil = inttoptr i64 %lsr.iv114 to ptr
  %.612.epil = load i32, ptr %.611.epil, align 1
  %.613.epil = inttoptr i64 %lsr.iv116 to ptr
  store i32 %.612.epil, ptr %.613.epil, align 1
  %lsr.iv.next115 = add i64 %lsr.iv114, %arg.source_step
  %lsr.iv.next117 = add i64 %lsr.iv116, %arg.target_step
  %lsr.iv.next119 = add nsw i64 %lsr.iv118, -1
  %epil.iter45.cmp.not = icmp eq i64 %lsr.iv.next119, 0
  br i1 %epil.iter45.cmp.not, label %common.ret, label %B474.epil, !llvm.loop !7

common.ret.loopexit35.unr-lcssa.unr-lcssa:        ; preds = %B608
  %50 = and i64 %158, 4
  %lcmp.mod57.not.not = icmp eq i64 %50, 0
  br i1 %lcmp.mod57.not.not, label %B608.epil.preheader50, label %common.ret.loopexit35.unr-lcssa

B608.epil.preheader50:                            ; preds = %B608.preheader.new, %common.ret.loopexit35.unr-lcssa.unr-lcssa
  %lsr.iv132.epil.init = phi i64 [ %arg.source, %B608.preheader.new ], [ %lsr.iv.next133.1, %common.ret.loopexit35.unr-lcssa.unr-lcssa ]
  %lsr.iv130.epil.init = phi i64 [ %arg.target, %B608.preheader.new ], [ %lsr.iv.next131.1, %common.ret.loopexit35.unr-lcssa.unr-lcssa ]
  %.763.epil53 = inttoptr i64 %lsr.iv132.epil.init to ptr
  %.764.epil54 = load i8, ptr %.763.epil53, align 1
  %.765.epil55 = inttoptr i64 %lsr.iv130.epil.init to ptr
  store i8 %.764.epil54, ptr %.765.epil55, align 1
  %51 = add i64 %lsr.iv130.epil.init, %arg.target_step
  %52 = add i64 %lsr.iv132.epil.init, %arg.source_step
  %.763.1.epil = inttoptr i64 %52 to ptr
  %.764.1.epil = load i8, ptr %.763.1.epil, align 1
  %.765.1.epil = inttoptr i64 %51 to ptr
  store i8 %.764.1.epil, ptr %.765.1.epil, align 1
  %sunkaddr140 = shl i64 %arg.source_step, 1
  %sunkaddr141 = getelementptr i8, ptr %.763.epil53, i64 %sunkaddr140
  %.764.2.epil = load i8, ptr %sunkaddr141, align 1
  %sunkaddr143 = shl i64 %arg.target_step, 1
  %sunkaddr144 = getelementptr i8, ptr %.765.epil55, i64 %sunkaddr143
  store i8 %.764.2.epil, ptr %sunkaddr144, align 1
  %53 = add i64 %lsr.iv130.epil.init, %154
  %54 = add i64 %lsr.iv132.epil.init, %156
  %.763.3.epil = inttoptr i64 %54 to ptr
  %.764.3.epil = load i8, ptr %.763.3.epil, align 1
  %.765.3.epil = inttoptr i64 %53 to ptr
  store i8 %.764.3.epil, ptr %.765.3.epil, align 1
  br label %common.ret.loopexit35.unr-lcssa

common.ret.loopexit35.unr-lcssa:                  ; preds = %B608.epil.preheader50, %common.ret.loopexit35.unr-lcssa.unr-lcssa
  %lcmp.mod40.not = icmp eq i64 %xtraiter38, 0
  br i1 %lcmp.mod40.not, label %common.ret, label %B608.epil.preheader

B608.epil.preheader:                              ; preds = %B608.preheader, %common.ret.loopexit35.unr-lcssa
  %.723362364.epil.init = phi i64 [ 0, %B608.preheader ], [ %unroll_iter42, %common.ret.loopexit35.unr-lcssa ]
  %55 = mul i64 %.723362364.epil.init, %arg.source_step
  %56 = add nsw i64 %55, %arg.source
  %57 = mul i64 %.723362364.epil.init, %arg.target_step
  %58 = add nsw i64 %57, %arg.target
  br label %B608.epil

B608.epil:                                        ; preds = %B608.epil, %B608.epil.preheader
  %lsr.iv128 = phi i64 [ %lsr.iv.next129, %B608.epil ], [ %xtraiter38, %B608.epil.preheader ]
  %lsr.iv126 = phi i64 [ %lsr.iv.next127, %B608.epil ], [ %58, %B608.epil.preheader ]
  %lsr.iv124 = phi i64 [ %lsr.iv.next125, %B608.epil ], [ %56, %B608.epil.preheader ]
  %.763.epil = inttoptr i64 %lsr.iv124 to ptr
  %.764.epil = load i8, ptr %.763.epil, align 1
  %.765.epil = inttoptr i64 %lsr.iv126 to ptr
  store i8 %.764.epil, ptr %.765.epil, align 1
  %lsr.iv.next125 = add i64 %lsr.iv124, %arg.source_step
  %lsr.iv.next127 = add i64 %lsr.iv126, %arg.target_step
  %lsr.iv.next129 = add nsw i64 %lsr.iv128, -1
  %epil.iter39.cmp.not = icmp eq i64 %lsr.iv.next129, 0
  br i1 %epil.iter39.cmp.not, label %common.ret, label %B608.epil, !llvm.loop !8

common.ret.loopexit36.unr-lcssa.unr-lcssa:        ; preds = %B742
  %59 = and i64 %171, 4
  %lcmp.mod.not92.not = icmp eq i64 %59, 0
  br i1 %lcmp.mod.not92.not, label %B742.epil.preheader37, label %common.ret.loopexit36.unr-lcssa

B742.epil.preheader37:                            ; preds = %B742.preheader.new, %common.ret.loopexit36.unr-lcssa.unr-lcssa
  %lsr.iv142.epil.init = phi i64 [ %arg.source, %B742.preheader.new ], [ %lsr.iv.next143.1, %common.ret.loopexit36.unr-lcssa.unr-lcssa ]
  %lsr.iv140.epil.init = phi i64 [ %arg.target, %B742.preheader.new ], [ %lsr.iv.next141.1, %common.ret.loopexit36.unr-lcssa.unr-lcssa ]
  %.915.epil41 = inttoptr i64 %lsr.iv142.epil.init to ptr
  %.916.epil42 = load i16, ptr %.915.epil41, align 1
  %.917.epil43 = inttoptr i64 %lsr.iv140.epil.init to ptr
  store i16 %.916.epil42, ptr %.917.epil43, align 1
  %60 = add i64 %lsr.iv140.epil.init, %arg.target_step
  %61 = add i64 %lsr.iv142.epil.init, %arg.source_step
  %.915.1.epil = inttoptr i64 %61 to ptr
  %.916.1.epil = load i16, ptr %.915.1.epil, align 1
  %.917.1.epil = inttoptr i64 %60 to ptr
  store i16 %.916.1.epil, ptr %.917.1.epil, align 1
  %sunkaddr146 = shl i64 %arg.source_step, 1
  %sunkaddr147 = getelementptr i8, ptr %.915.epil41, i64 %sunkaddr146
  %.916.2.epil = load i16, ptr %sunkaddr147, align 1
  %sunkaddr149 = shl i64 %arg.target_step, 1
  %sunkaddr150 = getelementptr i8, ptr %.917.epil43, i64 %sunkaddr149
  store i16 %.916.2.epil, ptr %sunkaddr150, align 1
  %62 = add i64 %lsr.iv140.epil.init, %167
  %63 = add i64 %lsr.iv142.epil.init, %169
  %.915.3.epil = inttoptr i64 %63 to ptr
  %.916.3.epil = load i16, ptr %.915.3.epil, align 1
  %.917.3.epil = inttoptr i64 %62 to ptr
  store i16 %.916.3.epil, ptr %.917.3.epil, align 1
  br label %common.ret.loopexit36.unr-lcssa

common.ret.loopexit36.unr-lcssa:                  ; preds = %B742.epil.preheader37, %common.ret.loopexit36.unr-lcssa.unr-lcssa
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %common.ret, label %B742.epil.preheader

B742.epil.preheader:                              ; preds = %B742.preheader, %common.ret.loopexit36.unr-lcssa
  %.875356358.epil.init = phi i64 [ 0, %B742.preheader ], [ %unroll_iter, %common.ret.loopexit36.unr-lcssa ]
  %64 = mul i64 %.875356358.epil.init, %arg.source_step
  %65 = add nsw i64 %64, %arg.source
  %66 = mul i64 %.875356358.epil.init, %arg.target_step
  %67 = add nsw i64 %66, %arg.target
  br label %B742.epil

B742.epil:                                        ; preds = %B742.epil, %B742.epil.preheader
  %lsr.iv138 = phi i64 [ %lsr.iv.next139, %B742.epil ], [ %xtraiter, %B742.epil.preheader ]
  %lsr.iv136 = phi i64 [ %lsr.iv.next137, %B742.epil ], [ %67, %B742.epil.preheader ]
  %lsr.iv134 = phi i64 [ %lsr.iv.next135, %B742.epil ], [ %65, %B742.epil.preheader ]
  %.915.epil = inttoptr i64 %lsr.iv134 to ptr
  %.916.epil = load i16, ptr %.915.epil, align 1
  %.917.epil = inttoptr i64 %lsr.iv136 to ptr
  store i16 %.916.epil, ptr %.917.epil, align 1
  %lsr.iv.next135 = add i64 %lsr.iv134, %arg.source_step
  %lsr.iv.next137 = add i64 %lsr.iv136, %arg.target_step
  %lsr.iv.next139 = add nsw i64 %lsr.iv138, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next139, 0
  br i1 %epil.iter.cmp.not, label %common.ret, label %B742.epil, !llvm.loop !9

common.ret:                                       ; preds = %B742.epil, %B608.epil, %B474.epil, %B352.epil, %B194.epil, %B72.epil, %B864.epil, %B832.endif, %B710.endif, %B576.endif, %B442.endif, %B320.endif, %B162.endif, %B40.endif, %common.ret.loopexit36.unr-lcssa, %common.ret.loopexit35.unr-lcssa, %common.ret.loopexit34.unr-lcssa, %common.ret.loopexit33.unr-lcssa, %common.ret.loopexit32.unr-lcssa, %common.ret.loopexit31.unr-lcssa, %common.ret.loopexit.unr-lcssa
  store ptr null, ptr %retptr, align 8
  ret void

B194:                                             ; preds = %B194.preheader.new.new, %B194
  %lsr.iv107 = phi i64 [ %lsr.iv.next108, %B194 ], [ %unroll_iter87, %B194.preheader.new.new ]
  %lsr.iv104 = phi i64 [ %lsr.iv.next105.1, %B194 ], [ %arg.source, %B194.preheader.new.new ]
  %lsr.iv102 = phi i64 [ %lsr.iv.next103.1, %B194 ], [ %arg.target, %B194.preheader.new.new ]
  %.308 = inttoptr i64 %lsr.iv104 to ptr
  %.309 = load i64, ptr %.308, align 1
  %.310 = inttoptr i64 %lsr.iv102 to ptr
  store i64 %.309, ptr %.310, align 1
  %68 = add i64 %lsr.iv102, %arg.target_step
  %69 = add i64 %lsr.iv104, %arg.source_step
  %.308.1 = inttoptr i64 %69 to ptr
  %.309.1 = load i64, ptr %.308.1, align 1
  %.310.1 = inttoptr i64 %68 to ptr
  store i64 %.309.1, ptr %.310.1, align 1
  %sunkaddr159 = getelementptr i8, ptr %.308, i64 %sunkaddr156
  %.309.2 = load i64, ptr %sunkaddr159, align 1
  %sunkaddr168 = getelementptr i8, ptr %.310, i64 %sunkaddr165
  store i64 %.309.2, ptr %sunkaddr168, align 1
  %70 = add i64 %lsr.iv102, %127
  %71 = add i64 %lsr.iv104, %129
  %.308.3 = inttoptr i64 %71 to ptr
  %.309.3 = load i64, ptr %.308.3, align 1
  %.310.3 = inttoptr i64 %70 to ptr
  store i64 %.309.3, ptr %.310.3, align 1
  %lsr.iv.next103 = add i64 %lsr.iv102, %128
  %lsr.iv.next105 = add i64 %lsr.iv104, %130
  %.308.189 = inttoptr i64 %lsr.iv.next105 to ptr
  %sunkaddr177 = getelementptr i8, ptr %.308, i64 %130
  %.309.190 = load i64, ptr %sunkaddr177, align 1
  %.310.191 = inttoptr i64 %lsr.iv.next103 to ptr
  %sunkaddr182 = getelementptr i8, ptr %.310, i64 %128
  store i64 %.309.190, ptr %sunkaddr182, align 1
  %72 = add i64 %lsr.iv102, %138
  %73 = add i64 %lsr.iv104, %136
  %.308.1.1 = inttoptr i64 %73 to ptr
  %.309.1.1 = load i64, ptr %.308.1.1, align 1
  %.310.1.1 = inttoptr i64 %72 to ptr
  store i64 %.309.1.1, ptr %.310.1.1, align 1
  %sunkaddr185 = getelementptr i8, ptr %.308.189, i64 %sunkaddr156
  %.309.2.1 = load i64, ptr %sunkaddr185, align 1
  %sunkaddr188 = getelementptr i8, ptr %.310.191, i64 %sunkaddr165
  store i64 %.309.2.1, ptr %sunkaddr188, align 1
  %74 = add i64 %lsr.iv102, %137
  %75 = add i64 %lsr.iv104, %135
  %.308.3.1 = inttoptr i64 %75 to ptr
  %.309.3.1 = load i64, ptr %.308.3.1, align 1
  %.310.3.1 = inttoptr i64 %74 to ptr
  store i64 %.309.3.1, ptr %.310.3.1, align 1
  %lsr.iv.next103.1 = add i64 %lsr.iv.next103, %128
  %lsr.iv.next105.1 = add i64 %lsr.iv.next105, %130
  %lsr.iv.next108 = add i64 %lsr.iv107, -2
  %niter88.ncmp.1 = icmp eq i64 %lsr.iv.next108, 0
  br i1 %niter88.ncmp.1, label %common.ret.loopexit32.unr-lcssa.unr-lcssa, label %B194

B296:                                             ; preds = %B0.split
  %.333 = icmp eq i64 %arg.target_step, 4
  %.336 = icmp eq i64 %arg.source_step, 4
  %or.cond342 = select i1 %.333, i1 %.336, i1 false
  %76 = icmp slt i64 %arg.count, 1
  br i1 %or.cond342, label %B320.endif, label %B442.endif

B352:                                             ; preds = %B352.preheader.new, %B352
  %lsr.iv109 = phi i64 [ %unroll_iter54, %B352.preheader.new ], [ %lsr.iv.next110, %B352 ]
  %lsr.iv112 = phi i64 [ 0, %B352.preheader.new ], [ %lsr.iv.next113, %B352 ]
  %77 = add i64 %lsr.iv112, %arg.target
  %78 = add i64 %lsr.iv112, %arg.source
  %.468 = inttoptr i64 %78 to ptr
  %.469 = load i32, ptr %.468, align 1
  %.470 = inttoptr i64 %77 to ptr
  store i32 %.469, ptr %.470, align 1
  %79 = add i64 %77, 4
  %80 = add i64 %78, 4
  %.468.1 = inttoptr i64 %80 to ptr
  %.469.1 = load i32, ptr %.468.1, align 1
  %.470.1 = inttoptr i64 %79 to ptr
  store i32 %.469.1, ptr %.470.1, align 1
  %81 = add i64 %77, 8
  %82 = add i64 %78, 8
  %.468.2 = inttoptr i64 %82 to ptr
  %.469.2 = load i32, ptr %.468.2, align 1
  %.470.2 = inttoptr i64 %81 to ptr
  store i32 %.469.2, ptr %.470.2, align 1
  %83 = add i64 %77, 12
  %84 = add i64 %78, 12
  %.468.3 = inttoptr i64 %84 to ptr
  %.469.3 = load i32, ptr %.468.3, align 1
  %.470.3 = inttoptr i64 %83 to ptr
  store i32 %.469.3, ptr %.470.3, align 1
  %85 = add i64 %77, 16
  %86 = add i64 %78, 16
  %.468.4 = inttoptr i64 %86 to ptr
  %.469.4 = load i32, ptr %.468.4, align 1
  %.470.4 = inttoptr i64 %85 to ptr
  store i32 %.469.4, ptr %.470.4, align 1
  %87 = add i64 %77, 20
  %88 = add i64 %78, 20
  %.468.5 = inttoptr i64 %88 to ptr
  %.469.5 = load i32, ptr %.468.5, align 1
  %.470.5 = inttoptr i64 %87 to ptr
  store i32 %.469.5, ptr %.470.5, align 1
  %89 = add i64 %77, 24
  %90 = add i64 %78, 24
  %.468.6 = inttoptr i64 %90 to ptr
  %.469.6 = load i32, ptr %.468.6, align 1
  %.470.6 = inttoptr i64 %89 to ptr
  store i32 %.469.6, ptr %.470.6, align 1
  %91 = add i64 %77, 28
  %92 = add i64 %78, 28
  %.468.7 = inttoptr i64 %92 to ptr
  %.469.7 = load i32, ptr %.468.7, align 1
  %.470.7 = inttoptr i64 %91 to ptr
  store i32 %.469.7, ptr %.470.7, align 1
  %lsr.iv.next113 = add nuw i64 %lsr.iv112, 32
  %lsr.iv.next110 = add nsw i64 %lsr.iv109, -8
  %niter55.ncmp.7 = icmp eq i64 %lsr.iv.next110, 0
  br i1 %niter55.ncmp.7, label %common.ret.loopexit33.unr-lcssa, label %B352

B474:                                             ; preds = %B474.preheader.new.new, %B474
  %lsr.iv111 = phi i64 [ %lsr.iv.next112, %B474 ], [ %unroll_iter73, %B474.preheader.new.new ]
  %lsr.iv122 = phi i64 [ %lsr.iv.next123.1, %B474 ], [ %arg.source, %B474.preheader.new.new ]
  %lsr.iv120 = phi i64 [ %lsr.iv.next121.1, %B474 ], [ %arg.target, %B474.preheader.new.new ]
  %.611 = inttoptr i64 %lsr.iv122 to ptr
  %.612 = load i32, ptr %.611, align 1
  %.613 = inttoptr i64 %lsr.iv120 to ptr
  store i32 %.612, ptr %.613, align 1
  %93 = add i64 %lsr.iv120, %arg.target_step
  %94 = add i64 %lsr.iv122, %arg.source_step
  %.611.1 = inttoptr i64 %94 to ptr
  %.612.1 = load i32, ptr %.611.1, align 1
  %.613.1 = inttoptr i64 %93 to ptr
  store i32 %.612.1, ptr %.613.1, align 1
  %sunkaddr191 = getelementptr i8, ptr %.611, i64 %sunkaddr190
  %.612.2 = load i32, ptr %sunkaddr191, align 1
  %sunkaddr194 = getelementptr i8, ptr %.613, i64 %sunkaddr193
  store i32 %.612.2, ptr %sunkaddr194, align 1
  %95 = add i64 %lsr.iv120, %141
  %96 = add i64 %lsr.iv122, %143
  %.611.3 = inttoptr i64 %96 to ptr
  %.612.3 = load i32, ptr %.611.3, align 1
  %.613.3 = inttoptr i64 %95 to ptr
  store i32 %.612.3, ptr %.613.3, align 1
  %lsr.iv.next121 = add i64 %lsr.iv120, %142
  %lsr.iv.next123 = add i64 %lsr.iv122, %144
  %.611.175 = inttoptr i64 %lsr.iv.next123 to ptr
  %sunkaddr197 = getelementptr i8, ptr %.611, i64 %144
  %.612.176 = load i32, ptr %sunkaddr197, align 1
  %.613.177 = inttoptr i64 %lsr.iv.next121 to ptr
  %sunkaddr200 = getelementptr i8, ptr %.613, i64 %142
  store i32 %.612.176, ptr %sunkaddr200, align 1
  %97 = add i64 %lsr.iv120, %152
  %98 = add i64 %lsr.iv122, %150
  %.611.1.1 = inttoptr i64 %98 to ptr
  %.612.1.1 = load i32, ptr %.611.1.1, align 1
  %.613.1.1 = inttoptr i64 %97 to ptr
  store i32 %.612.1.1, ptr %.613.1.1, align 1
  %sunkaddr202 = getelementptr i8, ptr %.611.175, i64 %sunkaddr190
  %.612.2.1 = load i32, ptr %sunkaddr202, align 1
  %sunkaddr204 = getelementptr i8, ptr %.613.177, i64 %sunkaddr193
  store i32 %.612.2.1, ptr %sunkaddr204, align 1
  %99 = add i64 %lsr.iv120, %151
  %100 = add i64 %lsr.iv122, %149
  %.611.3.1 = inttoptr i64 %100 to ptr
  %.612.3.1 = load i32, ptr %.611.3.1, align 1
  %.613.3.1 = inttoptr i64 %99 to ptr
  store i32 %.612.3.1, ptr %.613.3.1, align 1
  %lsr.iv.next121.1 = add i64 %lsr.iv.next121, %142
  %lsr.iv.next123.1 = add i64 %lsr.iv.next123, %144
  %lsr.iv.next112 = add i64 %lsr.iv111, -2
  %niter74.ncmp.1 = icmp eq i64 %lsr.iv.next112, 0
  br i1 %niter74.ncmp.1, label %common.ret.loopexit34.unr-lcssa.unr-lcssa, label %B474

B608:                                             ; preds = %B608.preheader.new.new, %B608
  %lsr.iv113 = phi i64 [ %lsr.iv.next114, %B608 ], [ %unroll_iter59, %B608.preheader.new.new ]
  %lsr.iv132 = phi i64 [ %lsr.iv.next133.1, %B608 ], [ %arg.source, %B608.preheader.new.new ]
  %lsr.iv130 = phi i64 [ %lsr.iv.next131.1, %B608 ], [ %arg.target, %B608.preheader.new.new ]
  %.763 = inttoptr i64 %lsr.iv132 to ptr
  %.764 = load i8, ptr %.763, align 1
  %.765 = inttoptr i64 %lsr.iv130 to ptr
  store i8 %.764, ptr %.765, align 1
  %101 = add i64 %lsr.iv130, %arg.target_step
  %102 = add i64 %lsr.iv132, %arg.source_step
  %.763.1 = inttoptr i64 %102 to ptr
  %.764.1 = load i8, ptr %.763.1, align 1
  %.765.1 = inttoptr i64 %101 to ptr
  store i8 %.764.1, ptr %.765.1, align 1
  %sunkaddr207 = getelementptr i8, ptr %.763, i64 %sunkaddr206
  %.764.2 = load i8, ptr %sunkaddr207, align 1
  %sunkaddr210 = getelementptr i8, ptr %.765, i64 %sunkaddr209
  store i8 %.764.2, ptr %sunkaddr210, align 1
  %103 = add i64 %lsr.iv130, %154
  %104 = add i64 %lsr.iv132, %156
  %.763.3 = inttoptr i64 %104 to ptr
  %.764.3 = load i8, ptr %.763.3, align 1
  %.765.3 = inttoptr i64 %103 to ptr
  store i8 %.764.3, ptr %.765.3, align 1
  %lsr.iv.next131 = add i64 %lsr.iv130, %155
  %lsr.iv.next133 = add i64 %lsr.iv132, %157
  %.763.161 = inttoptr i64 %lsr.iv.next133 to ptr
  %sunkaddr213 = getelementptr i8, ptr %.763, i64 %157
  %.764.162 = load i8, ptr %sunkaddr213, align 1
  %.765.163 = inttoptr i64 %lsr.iv.next131 to ptr
  %sunkaddr216 = getelementptr i8, ptr %.765, i64 %155
  store i8 %.764.162, ptr %sunkaddr216, align 1
  %105 = add i64 %lsr.iv130, %165
  %106 = add i64 %lsr.iv132, %163
  %.763.1.1 = inttoptr i64 %106 to ptr
  %.764.1.1 = load i8, ptr %.763.1.1, align 1
  %.765.1.1 = inttoptr i64 %105 to ptr
  store i8 %.764.1.1, ptr %.765.1.1, align 1
  %sunkaddr218 = getelementptr i8, ptr %.763.161, i64 %sunkaddr206
  %.764.2.1 = load i8, ptr %sunkaddr218, align 1
  %sunkaddr220 = getelementptr i8, ptr %.765.163, i64 %sunkaddr209
  store i8 %.764.2.1, ptr %sunkaddr220, align 1
  %107 = add i64 %lsr.iv130, %164
  %108 = add i64 %lsr.iv132, %162
  %.763.3.1 = inttoptr i64 %108 to ptr
  %.764.3.1 = load i8, ptr %.763.3.1, align 1
  %.765.3.1 = inttoptr i64 %107 to ptr
  store i8 %.764.3.1, ptr %.765.3.1, align 1
  %lsr.iv.next131.1 = add i64 %lsr.iv.next131, %155
  %lsr.iv.next133.1 = add i64 %lsr.iv.next133, %157
  %lsr.iv.next114 = add i64 %lsr.iv113, -2
  %niter60.ncmp.1 = icmp eq i64 %lsr.iv.next114, 0
  br i1 %niter60.ncmp.1, label %common.ret.loopexit35.unr-lcssa.unr-lcssa, label %B608

B742:                                             ; preds = %B742.preheader.new.new, %B742
  %lsr.iv115 = phi i64 [ %lsr.iv.next116, %B742 ], [ %unroll_iter46, %B742.preheader.new.new ]
  %lsr.iv142 = phi i64 [ %lsr.iv.next143.1, %B742 ], [ %arg.source, %B742.preheader.new.new ]
  %lsr.iv140 = phi i64 [ %lsr.iv.next141.1, %B742 ], [ %arg.target, %B742.preheader.new.new ]
  %.915 = inttoptr i64 %lsr.iv142 to ptr
  %.916 = load i16, ptr %.915, align 1
  %.917 = inttoptr i64 %lsr.iv140 to ptr
  store i16 %.916, ptr %.917, align 1
  %109 = add i64 %lsr.iv140, %arg.target_step
  %110 = add i64 %lsr.iv142, %arg.source_step
  %.915.1 = inttoptr i64 %110 to ptr
  %.916.1 = load i16, ptr %.915.1, align 1
  %.917.1 = inttoptr i64 %109 to ptr
  store i16 %.916.1, ptr %.917.1, align 1
  %sunkaddr223 = getelementptr i8, ptr %.915, i64 %sunkaddr222
  %.916.2 = load i16, ptr %sunkaddr223, align 1
  %sunkaddr226 = getelementptr i8, ptr %.917, i64 %sunkaddr225
  store i16 %.916.2, ptr %sunkaddr226, align 1
  %111 = add i64 %lsr.iv140, %167
  %112 = add i64 %lsr.iv142, %169
  %.915.3 = inttoptr i64 %112 to ptr
  %.916.3 = load i16, ptr %.915.3, align 1
  %.917.3 = inttoptr i64 %111 to ptr
  store i16 %.916.3, ptr %.917.3, align 1
  %lsr.iv.next141 = add i64 %lsr.iv140, %168
  %lsr.iv.next143 = add i64 %lsr.iv142, %170
  %.915.147 = inttoptr i64 %lsr.iv.next143 to ptr
  %sunkaddr229 = getelementptr i8, ptr %.915, i64 %170
  %.916.148 = load i16, ptr %sunkaddr229, align 1
  %.917.149 = inttoptr i64 %lsr.iv.next141 to ptr
  %sunkaddr232 = getelementptr i8, ptr %.917, i64 %168
  store i16 %.916.148, ptr %sunkaddr232, align 1
  %113 = add i64 %lsr.iv140, %178
  %114 = add i64 %lsr.iv142, %176
  %.915.1.1 = inttoptr i64 %114 to ptr
  %.916.1.1 = load i16, ptr %.915.1.1, align 1
  %.917.1.1 = inttoptr i64 %113 to ptr
  store i16 %.916.1.1, ptr %.917.1.1, align 1
  %sunkaddr234 = getelementptr i8, ptr %.915.147, i64 %sunkaddr222
  %.916.2.1 = load i16, ptr %sunkaddr234, align 1
  %sunkaddr236 = getelementptr i8, ptr %.917.149, i64 %sunkaddr225
  store i16 %.916.2.1, ptr %sunkaddr236, align 1
  %115 = add i64 %lsr.iv140, %177
  %116 = add i64 %lsr.iv142, %175
  %.915.3.1 = inttoptr i64 %116 to ptr
  %.916.3.1 = load i16, ptr %.915.3.1, align 1
  %.917.3.1 = inttoptr i64 %115 to ptr
  store i16 %.916.3.1, ptr %.917.3.1, align 1
  %lsr.iv.next141.1 = add i64 %lsr.iv.next141, %168
  %lsr.iv.next143.1 = add i64 %lsr.iv.next143, %170
  %lsr.iv.next116 = add i64 %lsr.iv115, -2
  %niter.ncmp.1 = icmp eq i64 %lsr.iv.next116, 0
  br i1 %niter.ncmp.1, label %common.ret.loopexit36.unr-lcssa.unr-lcssa, label %B742

B864:                                             ; preds = %B864.preheader.new, %B864
  %lsr.iv103 = phi i64 [ %unroll_iter72, %B864.preheader.new ], [ %lsr.iv.next104, %B864 ]
  %lsr.iv101 = phi i64 [ %185, %B864.preheader.new ], [ %lsr.iv.next102, %B864 ]
  %lsr.iv99 = phi i64 [ %184, %B864.preheader.new ], [ %lsr.iv.next100, %B864 ]
  %lsr.iv86 = phi i64 [ %arg.source, %B864.preheader.new ], [ %lsr.iv.next87, %B864 ]
  %lsr.iv84 = phi i64 [ %arg.target, %B864.preheader.new ], [ %lsr.iv.next85, %B864 ]
  %.1062 = inttoptr i64 %lsr.iv86 to ptr
  %.1063 = load i64, ptr %.1062, align 1
  %.1064 = inttoptr i64 %lsr.iv84 to ptr
  store i64 %.1063, ptr %.1064, align 1
  %117 = add i64 %lsr.iv84, 8
  %118 = add i64 %lsr.iv86, 8
  %.1076 = inttoptr i64 %118 to ptr
  %.1077 = load i64, ptr %.1076, align 1
  %.1078 = inttoptr i64 %117 to ptr
  store i64 %.1077, ptr %.1078, align 1
  %119 = add i64 %lsr.iv86, %arg.source_step
  %.1062.1 = inttoptr i64 %119 to ptr
  %.1063.1 = load i64, ptr %.1062.1, align 1
  %.1064.1 = inttoptr i64 %lsr.iv101 to ptr
  store i64 %.1063.1, ptr %.1064.1, align 1
  %120 = add i64 %lsr.iv101, 8
  %121 = add i64 %119, 8
  %.1076.1 = inttoptr i64 %121 to ptr
  %.1077.1 = load i64, ptr %.1076.1, align 1
  %.1078.1 = inttoptr i64 %120 to ptr
  store i64 %.1077.1, ptr %.1078.1, align 1
  %sunkaddr239 = getelementptr i8, ptr %.1062, i64 %sunkaddr238
  %.1063.2 = load i64, ptr %sunkaddr239, align 1
  %sunkaddr242 = getelementptr i8, ptr %.1064, i64 %sunkaddr241
  store i64 %.1063.2, ptr %sunkaddr242, align 1
  %sunkaddr246 = getelementptr i8, ptr %sunkaddr239, i64 8
  %.1077.2 = load i64, ptr %sunkaddr246, align 1
  %sunkaddr250 = getelementptr i8, ptr %sunkaddr242, i64 8
  store i64 %.1077.2, ptr %sunkaddr250, align 1
  %122 = add i64 %lsr.iv86, %182
  %.1062.3 = inttoptr i64 %122 to ptr
  %.1063.3 = load i64, ptr %.1062.3, align 1
  %.1064.3 = inttoptr i64 %lsr.iv99 to ptr
  store i64 %.1063.3, ptr %.1064.3, align 1
  %123 = add i64 %lsr.iv99, 8
  %124 = add i64 %122, 8
  %.1076.3 = inttoptr i64 %124 to ptr
  %.1077.3 = load i64, ptr %.1076.3, align 1
  %.1078.3 = inttoptr i64 %123 to ptr
  store i64 %.1077.3, ptr %.1078.3, align 1
  %lsr.iv.next85 = add i64 %lsr.iv84, %181
  %lsr.iv.next87 = add i64 %lsr.iv86, %183
  %lsr.iv.next100 = add i64 %lsr.iv99, %181
  %lsr.iv.next102 = add i64 %lsr.iv101, %181
  %lsr.iv.next104 = add nsw i64 %lsr.iv103, -4
  %niter73.ncmp.3 = icmp eq i64 %lsr.iv.next104, 0
  br i1 %niter73.ncmp.3, label %common.ret.loopexit.unr-lcssa, label %B864

B40.endif:                                        ; preds = %B16
  br i1 %3, label %common.ret, label %B72.preheader

B72.preheader:                                    ; preds = %B40.endif
  %xtraiter62 = and i64 %arg.count, 7
  %125 = icmp samesign ult i64 %arg.count, 8
  br i1 %125, label %B72.epil.preheader, label %B72.preheader.new

B72.preheader.new:                                ; preds = %B72.preheader
  %unroll_iter66 = and i64 %arg.count, 9223372036854775800
  br label %B72

B162.endif:                                       ; preds = %B16
  br i1 %3, label %common.ret, label %B194.preheader

B194.preheader:                                   ; preds = %B162.endif
  %xtraiter56 = and i64 %arg.count, 3
  %126 = icmp samesign ult i64 %arg.count, 4
  br i1 %126, label %B194.epil.preheader, label %B194.preheader.new

B194.preheader.new:                               ; preds = %B194.preheader
  %unroll_iter60 = and i64 %arg.count, 9223372036854775804
  %127 = mul i64 %arg.target_step, 3
  %128 = shl i64 %arg.target_step, 2
  %129 = mul i64 %arg.source_step, 3
  %130 = shl i64 %arg.source_step, 2
  %131 = add nsw i64 %arg.count, -4
  %132 = lshr i64 %131, 2
  %133 = icmp eq i64 %132, 0
  br i1 %133, label %B194.epil.preheader78, label %B194.preheader.new.new

B194.preheader.new.new:                           ; preds = %B194.preheader.new
  %134 = add nuw nsw i64 %132, 1
  %unroll_iter87 = and i64 %134, 9223372036854775806
  %135 = mul i64 %arg.source_step, 7
  %136 = mul i64 %arg.source_step, 5
  %137 = mul i64 %arg.target_step, 7
  %138 = mul i64 %arg.target_step, 5
  %sunkaddr156 = shl i64 %arg.source_step, 1
  %sunkaddr165 = shl i64 %arg.target_step, 1
  br label %B194

B320.endif:                                       ; preds = %B296
  br i1 %76, label %common.ret, label %B352.preheader

B352.preheader:                                   ; preds = %B320.endif
  %xtraiter50 = and i64 %arg.count, 7
  %139 = icmp samesign ult i64 %arg.count, 8
  br i1 %139, label %B352.epil.preheader, label %B352.preheader.new

B352.preheader.new:                               ; preds = %B352.preheader
  %unroll_iter54 = and i64 %arg.count, 9223372036854775800
  br label %B352

B442.endif:                                       ; preds = %B296
  br i1 %76, label %common.ret, label %B474.preheader

B474.preheader:                                   ; preds = %B442.endif
  %xtraiter44 = and i64 %arg.count, 3
  %140 = icmp samesign ult i64 %arg.count, 4
  br i1 %140, label %B474.epil.preheader, label %B474.preheader.new

B474.preheader.new:                               ; preds = %B474.preheader
  %unroll_iter48 = and i64 %arg.count, 9223372036854775804
  %141 = mul i64 %arg.target_step, 3
  %142 = shl i64 %arg.target_step, 2
  %143 = mul i64 %arg.source_step, 3
  %144 = shl i64 %arg.source_step, 2
  %145 = add nsw i64 %arg.count, -4
  %146 = lshr i64 %145, 2
  %147 = icmp eq i64 %146, 0
  br i1 %147, label %B474.epil.preheader64, label %B474.preheader.new.new

B474.preheader.new.new:                           ; preds = %B474.preheader.new
  %148 = add nuw nsw i64 %146, 1
  %unroll_iter73 = and i64 %148, 9223372036854775806
  %149 = mul i64 %arg.source_step, 7
  %150 = mul i64 %arg.source_step, 5
  %151 = mul i64 %arg.target_step, 7
  %152 = mul i64 %arg.target_step, 5
  %sunkaddr190 = shl i64 %arg.source_step, 1
  %sunkaddr193 = shl i64 %arg.target_step, 1
  br label %B474

B576.endif:                                       ; preds = %B0.split
  %.717363.not = icmp slt i64 %arg.count, 1
  br i1 %.717363.not, label %common.ret, label %B608.preheader

B608.preheader:                                   ; preds = %B576.endif
  %xtraiter38 = and i64 %arg.count, 3
  %153 = icmp samesign ult i64 %arg.count, 4
  br i1 %153, label %B608.epil.preheader, label %B608.preheader.new

B608.preheader.new:                               ; preds = %B608.preheader
  %unroll_iter42 = and i64 %arg.count, 9223372036854775804
  %154 = mul i64 %arg.target_step, 3
  %155 = shl i64 %arg.target_step, 2
  %156 = mul i64 %arg.source_step, 3
  %157 = shl i64 %arg.source_step, 2
  %158 = add nsw i64 %arg.count, -4
  %159 = lshr i64 %158, 2
  %160 = icmp eq i64 %159, 0
  br i1 %160, label %B608.epil.preheader50, label %B608.preheader.new.new

B608.preheader.new.new:                           ; preds = %B608.preheader.new
  %161 = add nuw nsw i64 %159, 1
  %unroll_iter59 = and i64 %161, 9223372036854775806
  %162 = mul i64 %arg.source_step, 7
  %163 = mul i64 %arg.source_step, 5
  %164 = mul i64 %arg.target_step, 7
  %165 = mul i64 %arg.target_step, 5
  %sunkaddr206 = shl i64 %arg.source_step, 1
  %sunkaddr209 = shl i64 %arg.target_step, 1
  br label %B608

B710.endif:                                       ; preds = %B0.split
  %.869357.not = icmp slt i64 %arg.count, 1
  br i1 %.869357.not, label %common.ret, label %B742.preheader

B742.preheader:                                   ; preds = %B710.endif
  %xtraiter = and i64 %arg.count, 3
  %166 = icmp samesign ult i64 %arg.count, 4
  br i1 %166, label %B742.epil.preheader, label %B742.preheader.new

B742.preheader.new:                               ; preds = %B742.preheader
  %unroll_iter = and i64 %arg.count, 9223372036854775804
  %167 = mul i64 %arg.target_step, 3
  %168 = shl i64 %arg.target_step, 2
  %169 = mul i64 %arg.source_step, 3
  %170 = shl i64 %arg.source_step, 2
  %171 = add nsw i64 %arg.count, -4
  %172 = lshr i64 %171, 2
  %173 = icmp eq i64 %172, 0
  br i1 %173, label %B742.epil.preheader37, label %B742.preheader.new.new

B742.preheader.new.new:                           ; preds = %B742.preheader.new
  %174 = add nuw nsw i64 %172, 1
  %unroll_iter46 = and i64 %174, 9223372036854775806
  %175 = mul i64 %arg.source_step, 7
  %176 = mul i64 %arg.source_step, 5
  %177 = mul i64 %arg.target_step, 7
  %178 = mul i64 %arg.target_step, 5
  %sunkaddr222 = shl i64 %arg.source_step, 1
  %sunkaddr225 = shl i64 %arg.target_step, 1
  br label %B742

B832.endif:                                       ; preds = %B0.split, %B0
  %.1016398.not = icmp slt i64 %arg.count, 1
  br i1 %.1016398.not, label %common.ret, label %B864.preheader

B864.preheader:                                   ; preds = %B832.endif
  %xtraiter68 = and i64 %arg.count, 3
  %179 = icmp samesign ult i64 %arg.count, 4
  br i1 %179, label %B864.epil.preheader, label %B864.preheader.new

B864.preheader.new:                               ; preds = %B864.preheader
  %unroll_iter72 = and i64 %arg.count, 9223372036854775804
  %180 = mul i64 %arg.target_step, 3
  %181 = shl i64 %arg.target_step, 2
  %182 = mul i64 %arg.source_step, 3
  %183 = shl i64 %arg.source_step, 2
  %184 = add i64 %180, %arg.target
  %185 = add i64 %arg.target_step, %arg.target
  %sunkaddr238 = shl i64 %arg.source_step, 1
  %sunkaddr241 = shl i64 %arg.target_step, 1
  br label %B864
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #1

define void @kernelgen_nest(ptr readonly captures(none) %p0, ptr readonly captures(none) %p1, ptr readonly captures(none) %p2, i64 %p3, ptr readonly captures(none) %p4, i64 %p5, i64 %p6, ptr captures(none) %p7, i64 %p8, i64 %p9, i64 %p10, i64 %p11, i64 %p12) local_unnamed_addr {
  %.535.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.535.i)
  %arg.nops.fr.i.i = freeze i64 %p5
  %arg.naxes.fr.i = freeze i64 %p3
  %.125320.not.i = icmp slt i64 %arg.naxes.fr.i, 1
  br i1 %.125320.not.i, label %B92.thread.i, label %B36.lr.ph.i

B92.thread.i:                                     ; preds = %0
  %.220483.i = load i64, ptr %p1, align 8, !noalias !10
  br label %B290.i

B36.lr.ph.i:                                      ; preds = %0
  %.idx306.i = mul i64 %p6, 24
  %1 = getelementptr i8, ptr %p7, i64 %.idx306.i
  br label %B36.i

B36.i:                                            ; preds = %B68.i, %B36.lr.ph.i
  %.131319321.i = phi i64 [ 0, %B36.lr.ph.i ], [ %.138.i, %B68.i ]
  %.168.i = getelementptr i64, ptr %p1, i64 %.131319321.i
  %.169.i = load i64, ptr %.168.i, align 8, !noalias !10
  %.170.i = icmp slt i64 %.169.i, 1
  br i1 %.170.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B68.i

B68.i:                                            ; preds = %B36.i
  %.138.i = add nuw nsw i64 %.131319321.i, 1
  %.211.i = getelementptr i64, ptr %1, i64 %.131319321.i
  store i64 0, ptr %.211.i, align 8, !noalias !10
  %exitcond.not.i = icmp eq i64 %.138.i, %arg.naxes.fr.i
  br i1 %exitcond.not.i, label %B92.i, label %B36.i

B92.i:                                            ; preds = %B68.i
  %.220.i = load i64, ptr %p1, align 8, !noalias !10
  %.239.i = icmp ne i64 %arg.naxes.fr.i, 1
  %.252.i = shl nsw i64 %.220.i, 1
  %.254.i = icmp sle i64 %.252.i, %p9
  %or.cond.i = select i1 %.239.i, i1 %.254.i, i1 false
  br i1 %or.cond.i, label %B218.i, label %B290.i

B218.i:                                           ; preds = %B92.i
  %.257.i = getelementptr i8, ptr %p1, i64 8
  %.258.i = load i64, ptr %.257.i, align 8, !noalias !10
  %.265.i = icmp eq i64 %.220.i, 0
  br i1 %.265.i, label %B218.endif.i, label %B218.else.i, !prof !0

B290.i:                                           ; preds = %B218.endif.i, %B92.i, %B92.thread.i
  %.220488.i = phi i64 [ %.220.i, %B218.endif.i ], [ %.220.i, %B92.i ], [ %.220483.i, %B92.thread.i ]
  %.339284.i = phi i1 [ %.339.i, %B218.endif.i ], [ false, %B92.i ], [ false, %B92.thread.i ]
  %all_rows.2.0282.i = phi i64 [ %.258.i, %B218.endif.i ], [ 1, %B92.i ], [ 1, %B92.thread.i ]
  %rows.2.0280.i = phi i64 [ %.321.fr.i, %B218.endif.i ], [ 1, %B92.i ], [ 1, %B92.thread.i ]
  %"$phi290.0.2.0.i" = phi i64 [ %spec.select298.i, %B218.endif.i ], [ 1, %B92.i ], [ 1, %B92.thread.i ]
  %arg.cols.fr.i.i = freeze i64 %.220488.i
  %.117249.not.i.i = icmp slt i64 %p6, 1
  br i1 %.117249.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i, label %B42.lr.ph.i.i

B42.lr.ph.i.i:                                    ; preds = %B290.i
  %2 = getelementptr i64, ptr %p7, i64 %p6
  %3 = getelementptr i64, ptr %p2, i64 %arg.nops.fr.i.i
  %.459235.not.i.i = icmp sgt i64 %arg.nops.fr.i.i, 0
  %.idx232.i.i = shl i64 %p6, 4
  %4 = getelementptr i8, ptr %p7, i64 %.idx232.i.i
  br i1 %.459235.not.i.i, label %B42.preheader.i.i, label %B42.lr.ph.split.us.i.i

B42.preheader.i.i:                                ; preds = %B42.lr.ph.i.i
  %xtraiter.i.i = and i64 %arg.nops.fr.i.i, 3
  %unroll_iter.i.i = and i64 %arg.nops.fr.i.i, 9223372036854775804
  %scevgep.i.i = getelementptr i8, ptr %p4, i64 80
  %scevgep82.i.i = getelementptr i8, ptr %p4, i64 8
  %5 = icmp sgt i64 %rows.2.0280.i, 1
  %6 = icmp eq i64 %arg.cols.fr.i.i, 1
  %7 = icmp ult i64 %arg.nops.fr.i.i, 4
  %8 = icmp eq i64 %xtraiter.i.i, 0
  br label %B42.i.i

B42.lr.ph.split.us.i.i:                           ; preds = %B42.lr.ph.i.i
  %9 = icmp eq i64 %arg.cols.fr.i.i, 1
  br i1 %9, label %B42.us.us.preheader.i.i, label %B42.lr.ph.split.us.split.i.i

B42.us.us.preheader.i.i:                          ; preds = %B42.lr.ph.split.us.i.i
  %10 = shl i64 %p6, 3
  %scevgep91.i.i = getelementptr i8, ptr %p7, i64 %10
  %scevgep93.i.i = getelementptr i8, ptr %p4, i64 16
  %11 = icmp sgt i64 %rows.2.0280.i, 1
  br label %B42.us.us.i.i

B42.us.us.i.i:                                    ; preds = %B634.us.us.i.i, %B42.us.us.preheader.i.i
  %lsr.iv94.i.i = phi ptr [ %scevgep93.i.i, %B42.us.us.preheader.i.i ], [ %scevgep95.i.i, %B634.us.us.i.i ]
  %limited.3.0255.us.us.i.i = phi i64 [ 0, %B42.us.us.preheader.i.i ], [ %limited.4.1.us.us.i.i, %B634.us.us.i.i ]
  %.123242252.us.us.i.i = phi i64 [ 0, %B42.us.us.preheader.i.i ], [ %.130.us.us.i.i, %B634.us.us.i.i ]
  %.130.us.us.i.i = add nuw nsw i64 %.123242252.us.us.i.i, 1
  %scevgep97.i.i = getelementptr i8, ptr %lsr.iv94.i.i, i64 -8
  %.163.us.us.i.i = load i64, ptr %scevgep97.i.i, align 8, !noalias !13
  %.175.us.us.i.i = load i64, ptr %lsr.iv94.i.i, align 8, !noalias !13
  %.177.us.us.i.i = add nsw i64 %.175.us.us.i.i, %p8
  %12 = shl i64 %.123242252.us.us.i.i, 3
  %scevgep92.i.i = getelementptr i8, ptr %scevgep91.i.i, i64 %12
  store i64 %.177.us.us.i.i, ptr %scevgep92.i.i, align 8, !noalias !13
  switch i64 %.163.us.us.i.i, label %B212.us.us.i.i [
    i64 3, label %B634.us.us.i.i
    i64 0, label %B182.us.us.i.i
  ]

B182.us.us.i.i:                                   ; preds = %B42.us.us.i.i
  %scevgep90.i.i = getelementptr i8, ptr %p0, i64 %12
  %.219.us.us.i.i = load i64, ptr %scevgep90.i.i, align 8, !noalias !13
  store i64 %.219.us.us.i.i, ptr %scevgep92.i.i, align 8, !noalias !13
  br label %B634.us.us.i.i

B212.us.us.i.i:                                   ; preds = %B42.us.us.i.i
  %scevgep89.i.i = getelementptr i8, ptr %p0, i64 %12
  %.230.us.us.i.i = load i64, ptr %scevgep89.i.i, align 8, !noalias !13
  %scevgep88.i.i = getelementptr i8, ptr %p7, i64 %12
  store i64 %.230.us.us.i.i, ptr %scevgep88.i.i, align 8, !noalias !13
  br i1 %11, label %B308.us.us.i.i, label %B634.us.us.i.i

B308.us.us.i.i:                                   ; preds = %B212.us.us.i.i
  %sunkaddr124.i.i = getelementptr i8, ptr %lsr.iv94.i.i, i64 -16
  %.239.us.us.i.i = load i64, ptr %sunkaddr124.i.i, align 8, !noalias !13
  %scevgep87.i.i = getelementptr i8, ptr %3, i64 %12
  %.258.us.us.i.i = load i64, ptr %scevgep87.i.i, align 8, !noalias !13
  %.288.us.us.not.i.i = icmp eq i64 %.258.us.us.i.i, %.239.us.us.i.i
  br i1 %.288.us.us.not.i.i, label %B634.us.us.i.i, label %B364.thread.us.us.i.i

B364.thread.us.us.i.i:                            ; preds = %B308.us.us.i.i
  %.302185.us.us.i.i = icmp eq i64 %.163.us.us.i.i, 1
  %.319.us.us.i.i = icmp eq i64 %.258.us.us.i.i, 0
  %or.cond228.us.us.i.i = and i1 %.302185.us.us.i.i, %.319.us.us.i.i
  %spec.select43.i.i = select i1 %or.cond228.us.us.i.i, i64 2, i64 1
  br label %B634.us.us.i.i

B634.us.us.i.i:                                   ; preds = %B364.thread.us.us.i.i, %B308.us.us.i.i, %B212.us.us.i.i, %B182.us.us.i.i, %B42.us.us.i.i
  %mode.8.1.us.us.i.i = phi i64 [ %spec.select43.i.i, %B364.thread.us.us.i.i ], [ 0, %B182.us.us.i.i ], [ 0, %B308.us.us.i.i ], [ 0, %B42.us.us.i.i ], [ 0, %B212.us.us.i.i ]
  %limited.4.1.us.us.i.i = phi i64 [ 1, %B364.thread.us.us.i.i ], [ %limited.3.0255.us.us.i.i, %B182.us.us.i.i ], [ %limited.3.0255.us.us.i.i, %B308.us.us.i.i ], [ 1, %B42.us.us.i.i ], [ %limited.3.0255.us.us.i.i, %B212.us.us.i.i ]
  %scevgep86.i.i = getelementptr i8, ptr %4, i64 %12
  store i64 %mode.8.1.us.us.i.i, ptr %scevgep86.i.i, align 8, !noalias !13
  %scevgep95.i.i = getelementptr i8, ptr %lsr.iv94.i.i, i64 24
  %exitcond261.not.us.us.i.i = icmp eq i64 %p6, %.130.us.us.i.i
  br i1 %exitcond261.not.us.us.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i, label %B42.us.us.i.i

B42.lr.ph.split.us.split.i.i:                     ; preds = %B42.lr.ph.split.us.i.i
  %13 = icmp sgt i64 %rows.2.0280.i, 1
  %14 = shl i64 %p6, 3
  %scevgep104.i.i = getelementptr i8, ptr %p7, i64 %14
  %scevgep106.i.i = getelementptr i8, ptr %p4, i64 16
  br i1 %13, label %B42.us.us2.i.i, label %B42.us.i.i

B42.us.us2.i.i:                                   ; preds = %B42.lr.ph.split.us.split.i.i, %B634.us.us36.i.i
  %lsr.iv107.i.i = phi ptr [ %scevgep108.i.i, %B634.us.us36.i.i ], [ %scevgep106.i.i, %B42.lr.ph.split.us.split.i.i ]
  %limited.3.0255.us.us3.i.i = phi i64 [ %limited.4.1.us.us38.i.i, %B634.us.us36.i.i ], [ 0, %B42.lr.ph.split.us.split.i.i ]
  %.123242252.us.us4.i.i = phi i64 [ %.130.us.us5.i.i, %B634.us.us36.i.i ], [ 0, %B42.lr.ph.split.us.split.i.i ]
  %.130.us.us5.i.i = add nuw nsw i64 %.123242252.us.us4.i.i, 1
  %scevgep110.i.i = getelementptr i8, ptr %lsr.iv107.i.i, i64 -8
  %.163.us.us8.i.i = load i64, ptr %scevgep110.i.i, align 8, !noalias !13
  %.175.us.us10.i.i = load i64, ptr %lsr.iv107.i.i, align 8, !noalias !13
  %.177.us.us11.i.i = add nsw i64 %.175.us.us10.i.i, %p8
  %15 = shl i64 %.123242252.us.us4.i.i, 3
  %scevgep105.i.i = getelementptr i8, ptr %scevgep104.i.i, i64 %15
  store i64 %.177.us.us11.i.i, ptr %scevgep105.i.i, align 8, !noalias !13
  switch i64 %.163.us.us8.i.i, label %B212.us.us16.i.i [
    i64 3, label %B634.us.us36.i.i
    i64 0, label %B182.us.us13.i.i
  ]

B182.us.us13.i.i:                                 ; preds = %B42.us.us2.i.i
  %scevgep103.i.i = getelementptr i8, ptr %p0, i64 %15
  %.219.us.us15.i.i = load i64, ptr %scevgep103.i.i, align 8, !noalias !13
  store i64 %.219.us.us15.i.i, ptr %scevgep105.i.i, align 8, !noalias !13
  br label %B634.us.us36.i.i

B212.us.us16.i.i:                                 ; preds = %B42.us.us2.i.i
  %scevgep102.i.i = getelementptr i8, ptr %p0, i64 %15
  %.230.us.us18.i.i = load i64, ptr %scevgep102.i.i, align 8, !noalias !13
  %scevgep101.i.i = getelementptr i8, ptr %p7, i64 %15
  store i64 %.230.us.us18.i.i, ptr %scevgep101.i.i, align 8, !noalias !13
  %sunkaddr127.i.i = getelementptr i8, ptr %lsr.iv107.i.i, i64 -16
  %.239.us.us20.i.i = load i64, ptr %sunkaddr127.i.i, align 8, !noalias !13
  %scevgep100.i.i = getelementptr i8, ptr %p2, i64 %15
  %.243.us.us.i.i = load i64, ptr %scevgep100.i.i, align 8, !noalias !13
  %scevgep99.i.i = getelementptr i8, ptr %3, i64 %15
  %.258.us.us23.i.i = load i64, ptr %scevgep99.i.i, align 8, !noalias !13
  %.274.us.us.i.i = icmp eq i64 %.243.us.us.i.i, %.239.us.us20.i.i
  br i1 %.274.us.us.i.i, label %B334.us.us26.i.i, label %B364.us.us.i.i

B364.us.us.i.i:                                   ; preds = %B212.us.us16.i.i
  %.302.us.us.i.i = icmp eq i64 %.163.us.us8.i.i, 1
  %.319.old.us.us.i.i = icmp eq i64 %.258.us.us23.i.i, 0
  %or.cond44.i.i = select i1 %.302.us.us.i.i, i1 %.319.old.us.us.i.i, i1 false
  br i1 %or.cond44.i.i, label %B438.us.us35.i.i, label %B634.us.us36.i.i

B334.us.us26.i.i:                                 ; preds = %B212.us.us16.i.i
  %.284.us.us27.i.i = mul nsw i64 %.239.us.us20.i.i, %arg.cols.fr.i.i
  %.288.us.us28.not.i.i = icmp eq i64 %.258.us.us23.i.i, %.284.us.us27.i.i
  br i1 %.288.us.us28.not.i.i, label %B634.us.us36.i.i, label %B364.thread.us.us32.i.i

B364.thread.us.us32.i.i:                          ; preds = %B334.us.us26.i.i
  %.302185.us.us30.i.i = icmp eq i64 %.163.us.us8.i.i, 1
  %.319.us.us33.i.i = icmp eq i64 %.258.us.us23.i.i, 0
  %or.cond228.us.us34.i.i = select i1 %.302185.us.us30.i.i, i1 %.319.us.us33.i.i, i1 false
  br i1 %or.cond228.us.us34.i.i, label %B438.us.us35.i.i, label %B634.us.us36.i.i

B438.us.us35.i.i:                                 ; preds = %B364.thread.us.us32.i.i, %B364.us.us.i.i
  br label %B634.us.us36.i.i

B634.us.us36.i.i:                                 ; preds = %B438.us.us35.i.i, %B364.thread.us.us32.i.i, %B334.us.us26.i.i, %B364.us.us.i.i, %B182.us.us13.i.i, %B42.us.us2.i.i
  %mode.8.1.us.us37.i.i = phi i64 [ 1, %B364.us.us.i.i ], [ 0, %B182.us.us13.i.i ], [ 2, %B438.us.us35.i.i ], [ 0, %B42.us.us2.i.i ], [ 1, %B364.thread.us.us32.i.i ], [ 0, %B334.us.us26.i.i ]
  %limited.4.1.us.us38.i.i = phi i64 [ 1, %B364.us.us.i.i ], [ %limited.3.0255.us.us3.i.i, %B182.us.us13.i.i ], [ 1, %B438.us.us35.i.i ], [ 1, %B42.us.us2.i.i ], [ 1, %B364.thread.us.us32.i.i ], [ %limited.3.0255.us.us3.i.i, %B334.us.us26.i.i ]
  %scevgep98.i.i = getelementptr i8, ptr %4, i64 %15
  store i64 %mode.8.1.us.us37.i.i, ptr %scevgep98.i.i, align 8, !noalias !13
  %scevgep108.i.i = getelementptr i8, ptr %lsr.iv107.i.i, i64 24
  %exitcond261.not.us.us40.i.i = icmp eq i64 %p6, %.130.us.us5.i.i
  br i1 %exitcond261.not.us.us40.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i, label %B42.us.us2.i.i

B42.us.i.i:                                       ; preds = %B42.lr.ph.split.us.split.i.i, %B634.us.i.i
  %lsr.iv119.i.i = phi ptr [ %scevgep120.i.i, %B634.us.i.i ], [ %scevgep106.i.i, %B42.lr.ph.split.us.split.i.i ]
  %limited.3.0255.us.i.i = phi i64 [ %limited.4.1.us.i.i, %B634.us.i.i ], [ 0, %B42.lr.ph.split.us.split.i.i ]
  %.123242252.us.i.i = phi i64 [ %.130.us.i.i, %B634.us.i.i ], [ 0, %B42.lr.ph.split.us.split.i.i ]
  %.130.us.i.i = add nuw nsw i64 %.123242252.us.i.i, 1
  %scevgep122.i.i = getelementptr i8, ptr %lsr.iv119.i.i, i64 -8
  %.163.us.i.i = load i64, ptr %scevgep122.i.i, align 8, !noalias !13
  %.175.us.i.i = load i64, ptr %lsr.iv119.i.i, align 8, !noalias !13
  %.177.us.i.i = add nsw i64 %.175.us.i.i, %p8
  %16 = shl i64 %.123242252.us.i.i, 3
  %scevgep117.i.i = getelementptr i8, ptr %scevgep104.i.i, i64 %16
  store i64 %.177.us.i.i, ptr %scevgep117.i.i, align 8, !noalias !13
  switch i64 %.163.us.i.i, label %B212.us.i.i [
    i64 3, label %B634.us.i.i
    i64 0, label %B182.us.i.i
  ]

B182.us.i.i:                                      ; preds = %B42.us.i.i
  %scevgep115.i.i = getelementptr i8, ptr %p0, i64 %16
  %.219.us.i.i = load i64, ptr %scevgep115.i.i, align 8, !noalias !13
  store i64 %.219.us.i.i, ptr %scevgep117.i.i, align 8, !noalias !13
  br label %B634.us.i.i

B212.us.i.i:                                      ; preds = %B42.us.i.i
  %scevgep114.i.i = getelementptr i8, ptr %p0, i64 %16
  %.230.us.i.i = load i64, ptr %scevgep114.i.i, align 8, !noalias !13
  %scevgep113.i.i = getelementptr i8, ptr %p7, i64 %16
  store i64 %.230.us.i.i, ptr %scevgep113.i.i, align 8, !noalias !13
  %sunkaddr130.i.i = getelementptr i8, ptr %lsr.iv119.i.i, i64 -16
  %.239.us.i.i = load i64, ptr %sunkaddr130.i.i, align 8, !noalias !13
  %scevgep112.i.i = getelementptr i8, ptr %p2, i64 %16
  %.243.us.i.i = load i64, ptr %scevgep112.i.i, align 8, !noalias !13
  %.274.us.i.i = icmp eq i64 %.243.us.i.i, %.239.us.i.i
  br i1 %.274.us.i.i, label %B634.us.i.i, label %B364.us.i.i

B364.us.i.i:                                      ; preds = %B212.us.i.i
  %.302.us.i.i = icmp eq i64 %.163.us.i.i, 1
  %.334.us.i.i = icmp eq i64 %.243.us.i.i, 0
  %or.cond45.i.i = and i1 %.302.us.i.i, %.334.us.i.i
  %spec.select46.i.i = select i1 %or.cond45.i.i, i64 2, i64 1
  br label %B634.us.i.i

B634.us.i.i:                                      ; preds = %B364.us.i.i, %B212.us.i.i, %B182.us.i.i, %B42.us.i.i
  %mode.8.1.us.i.i = phi i64 [ %spec.select46.i.i, %B364.us.i.i ], [ 0, %B182.us.i.i ], [ 0, %B212.us.i.i ], [ 0, %B42.us.i.i ]
  %limited.4.1.us.i.i = phi i64 [ 1, %B364.us.i.i ], [ %limited.3.0255.us.i.i, %B182.us.i.i ], [ %limited.3.0255.us.i.i, %B212.us.i.i ], [ 1, %B42.us.i.i ]
  %scevgep111.i.i = getelementptr i8, ptr %4, i64 %16
  store i64 %mode.8.1.us.i.i, ptr %scevgep111.i.i, align 8, !noalias !13
  %scevgep120.i.i = getelementptr i8, ptr %lsr.iv119.i.i, i64 24
  %exitcond261.not.us.i.i = icmp eq i64 %p6, %.130.us.i.i
  br i1 %exitcond261.not.us.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i, label %B42.us.i.i

B42.i.i:                                          ; preds = %B634.i.i, %B42.preheader.i.i
  %limited.3.0255.i.i = phi i64 [ %limited.4.1.i.i, %B634.i.i ], [ 0, %B42.preheader.i.i ]
  %.123242252.i.i = phi i64 [ %.130.i.i, %B634.i.i ], [ 0, %B42.preheader.i.i ]
  %.130.i.i = add nuw nsw i64 %.123242252.i.i, 1
  %.idx262.i.i = mul i64 %.123242252.i.i, 24
  %17 = getelementptr i8, ptr %p4, i64 %.idx262.i.i
  %.162.i.i = getelementptr i8, ptr %17, i64 8
  %.163.i.i = load i64, ptr %.162.i.i, align 8, !noalias !13
  %.174.i.i = getelementptr i8, ptr %17, i64 16
  %.175.i.i = load i64, ptr %.174.i.i, align 8, !noalias !13
  %.177.i.i = add nsw i64 %.175.i.i, %p8
  %.182.i.i = getelementptr i64, ptr %2, i64 %.123242252.i.i
  store i64 %.177.i.i, ptr %.182.i.i, align 8, !noalias !13
  switch i64 %.163.i.i, label %B212.i.i [
    i64 3, label %B634.i.i
    i64 0, label %B182.i.i
  ]

B182.i.i:                                         ; preds = %B42.i.i
  %.218.i.i = getelementptr i64, ptr %p0, i64 %.123242252.i.i
  %.219.i.i = load i64, ptr %.218.i.i, align 8, !noalias !13
  %sunkaddr131.i.i = shl i64 %.123242252.i.i, 3
  %sunkaddr132.i.i = getelementptr inbounds i8, ptr %2, i64 %sunkaddr131.i.i
  store i64 %.219.i.i, ptr %sunkaddr132.i.i, align 8, !noalias !13
  br label %B634.i.i

B212.i.i:                                         ; preds = %B42.i.i
  %.229.i.i = getelementptr i64, ptr %p0, i64 %.123242252.i.i
  %.230.i.i = load i64, ptr %.229.i.i, align 8, !noalias !13
  %.233.i.i = getelementptr i64, ptr %p7, i64 %.123242252.i.i
  store i64 %.230.i.i, ptr %.233.i.i, align 8, !noalias !13
  %.239.i.i = load i64, ptr %17, align 8, !noalias !13
  %.242.i.i = getelementptr i64, ptr %p2, i64 %.123242252.i.i
  %.243.i.i = load i64, ptr %.242.i.i, align 8, !noalias !13
  br i1 %5, label %B284.i.i, label %B308.i.i

B284.i.i:                                         ; preds = %B212.i.i
  %.257.i.i = getelementptr i64, ptr %3, i64 %.123242252.i.i
  %.258.i.i = load i64, ptr %.257.i.i, align 8, !noalias !13
  br label %B308.i.i

B308.i.i:                                         ; preds = %B284.i.i, %B212.i.i
  %"$phi308.1.2.2.i.i" = phi i64 [ %.258.i.i, %B284.i.i ], [ 0, %B212.i.i ]
  %.274.i.i = icmp eq i64 %.243.i.i, %.239.i.i
  %or.cond.i.i = or i1 %6, %.274.i.i
  br i1 %or.cond.i.i, label %B334.i.i, label %B364.i.i

B334.i.i:                                         ; preds = %B308.i.i
  %.284.i.i = mul nsw i64 %.239.i.i, %arg.cols.fr.i.i
  %.288.i.i = icmp ne i64 %"$phi308.1.2.2.i.i", %.284.i.i
  %or.cond227.i.i = select i1 %5, i1 %.288.i.i, i1 false
  %18 = icmp eq i64 %.163.i.i, 1
  br i1 %or.cond227.i.i, label %B364.thread.i.i, label %B454.i.i

B364.i.i:                                         ; preds = %B308.i.i
  %.302.i.i = icmp eq i64 %.163.i.i, 1
  br i1 %.302.i.i, label %B400.i.i, label %B634.i.i

B364.thread.i.i:                                  ; preds = %B334.i.i
  %.319.i.i = icmp eq i64 %"$phi308.1.2.2.i.i", 0
  %or.cond228.i.i = select i1 %18, i1 %.319.i.i, i1 false
  br i1 %or.cond228.i.i, label %B438.i.i, label %B634.i.i

B400.i.i:                                         ; preds = %B364.i.i
  br i1 %5, label %B412.i.i, label %B426.i.i

B412.i.i:                                         ; preds = %B400.i.i
  %.319.old.i.i = icmp eq i64 %"$phi308.1.2.2.i.i", 0
  br i1 %.319.old.i.i, label %B438.i.i, label %B634.i.i

B426.i.i:                                         ; preds = %B400.i.i
  %.334.i.i = icmp eq i64 %.243.i.i, 0
  br i1 %.334.i.i, label %B438.i.i, label %B634.i.i

B438.i.i:                                         ; preds = %B426.i.i, %B412.i.i, %B364.thread.i.i
  br label %B634.i.i

B454.i.i:                                         ; preds = %B334.i.i
  br i1 %18, label %B508.preheader.i.i, label %B634.i.i

B508.preheader.i.i:                               ; preds = %B454.i.i
  br i1 %7, label %B508.epil.preheader.i.i, label %B508.i.i

B508.i.i:                                         ; preds = %B508.preheader.i.i, %B606.3.i.i
  %lsr.iv.i.i = phi ptr [ %scevgep68.i.i, %B606.3.i.i ], [ %scevgep.i.i, %B508.preheader.i.i ]
  %mode.5.3238.i.i = phi i64 [ %mode.6.4.3.i.i, %B606.3.i.i ], [ 0, %B508.preheader.i.i ]
  %.465234236.i.i = phi i64 [ %.472.3.i.i, %B606.3.i.i ], [ 0, %B508.preheader.i.i ]
  %scevgep71.i.i = getelementptr i8, ptr %lsr.iv.i.i, i64 -72
  %.511.i.i = load i64, ptr %scevgep71.i.i, align 8, !noalias !13
  %.512.i.i = icmp eq i64 %.511.i.i, 2
  br i1 %.512.i.i, label %B556.i.i, label %B606.i.i

B556.i.i:                                         ; preds = %B508.i.i
  %sunkaddr134.i.i = shl i64 %.465234236.i.i, 3
  %sunkaddr135.i.i = getelementptr i8, ptr %p0, i64 %sunkaddr134.i.i
  %.522.i.i = load i64, ptr %sunkaddr135.i.i, align 8, !noalias !13
  %.529.i.i = icmp eq i64 %.522.i.i, %.230.i.i
  %spec.select.i.i = select i1 %.529.i.i, i64 1, i64 %mode.5.3238.i.i
  %19 = freeze i64 %spec.select.i.i
  br label %B606.i.i

B606.i.i:                                         ; preds = %B556.i.i, %B508.i.i
  %mode.6.4.i.i = phi i64 [ %mode.5.3238.i.i, %B508.i.i ], [ %19, %B556.i.i ]
  %scevgep70.i.i = getelementptr i8, ptr %lsr.iv.i.i, i64 -48
  %.511.1.i.i = load i64, ptr %scevgep70.i.i, align 8, !noalias !13
  %.512.1.i.i = icmp eq i64 %.511.1.i.i, 2
  br i1 %.512.1.i.i, label %B556.1.i.i, label %B606.1.i.i

B556.1.i.i:                                       ; preds = %B606.i.i
  %sunkaddr136.i.i = shl i64 %.465234236.i.i, 3
  %sunkaddr137.i.i = getelementptr i8, ptr %p0, i64 %sunkaddr136.i.i
  %sunkaddr138.i.i = getelementptr i8, ptr %sunkaddr137.i.i, i64 8
  %.522.1.i.i = load i64, ptr %sunkaddr138.i.i, align 8, !noalias !13
  %.529.1.i.i = icmp eq i64 %.522.1.i.i, %.230.i.i
  %spec.select.1.i.i = select i1 %.529.1.i.i, i64 1, i64 %mode.6.4.i.i
  %20 = freeze i64 %spec.select.1.i.i
  br label %B606.1.i.i

B606.1.i.i:                                       ; preds = %B556.1.i.i, %B606.i.i
  %mode.6.4.1.i.i = phi i64 [ %mode.6.4.i.i, %B606.i.i ], [ %20, %B556.1.i.i ]
  %scevgep69.i.i = getelementptr i8, ptr %lsr.iv.i.i, i64 -24
  %.511.2.i.i = load i64, ptr %scevgep69.i.i, align 8, !noalias !13
  %.512.2.i.i = icmp eq i64 %.511.2.i.i, 2
  br i1 %.512.2.i.i, label %B556.2.i.i, label %B606.2.i.i

B556.2.i.i:                                       ; preds = %B606.1.i.i
  %sunkaddr139.i.i = shl i64 %.465234236.i.i, 3
  %sunkaddr140.i.i = getelementptr i8, ptr %p0, i64 %sunkaddr139.i.i
  %sunkaddr141.i.i = getelementptr i8, ptr %sunkaddr140.i.i, i64 16
  %.522.2.i.i = load i64, ptr %sunkaddr141.i.i, align 8, !noalias !13
  %.529.2.i.i = icmp eq i64 %.522.2.i.i, %.230.i.i
  %spec.select.2.i.i = select i1 %.529.2.i.i, i64 1, i64 %mode.6.4.1.i.i
  %21 = freeze i64 %spec.select.2.i.i
  br label %B606.2.i.i

B606.2.i.i:                                       ; preds = %B556.2.i.i, %B606.1.i.i
  %mode.6.4.2.i.i = phi i64 [ %mode.6.4.1.i.i, %B606.1.i.i ], [ %21, %B556.2.i.i ]
  %.472.3.i.i = add nuw nsw i64 %.465234236.i.i, 4
  %.511.3.i.i = load i64, ptr %lsr.iv.i.i, align 8, !noalias !13
  %.512.3.i.i = icmp eq i64 %.511.3.i.i, 2
  br i1 %.512.3.i.i, label %B556.3.i.i, label %B606.3.i.i

B556.3.i.i:                                       ; preds = %B606.2.i.i
  %sunkaddr142.i.i = shl i64 %.465234236.i.i, 3
  %sunkaddr143.i.i = getelementptr i8, ptr %p0, i64 %sunkaddr142.i.i
  %sunkaddr144.i.i = getelementptr i8, ptr %sunkaddr143.i.i, i64 24
  %.522.3.i.i = load i64, ptr %sunkaddr144.i.i, align 8, !noalias !13
  %.529.3.i.i = icmp eq i64 %.522.3.i.i, %.230.i.i
  %spec.select.3.i.i = select i1 %.529.3.i.i, i64 1, i64 %mode.6.4.2.i.i
  %22 = freeze i64 %spec.select.3.i.i
  br label %B606.3.i.i

B606.3.i.i:                                       ; preds = %B556.3.i.i, %B606.2.i.i
  %mode.6.4.3.i.i = phi i64 [ %mode.6.4.2.i.i, %B606.2.i.i ], [ %22, %B556.3.i.i ]
  %scevgep68.i.i = getelementptr i8, ptr %lsr.iv.i.i, i64 96
  %niter.ncmp.3.i.i = icmp eq i64 %unroll_iter.i.i, %.472.3.i.i
  br i1 %niter.ncmp.3.i.i, label %B608.unr-lcssa.i.i, label %B508.i.i

B608.unr-lcssa.i.i:                               ; preds = %B606.3.i.i
  br i1 %8, label %B608.i.i, label %B508.epil.preheader.i.i

B508.epil.preheader.i.i:                          ; preds = %B608.unr-lcssa.i.i, %B508.preheader.i.i
  %mode.5.3238.epil.init.i.i = phi i64 [ 0, %B508.preheader.i.i ], [ %mode.6.4.3.i.i, %B608.unr-lcssa.i.i ]
  %.465234236.epil.init.i.i = phi i64 [ 0, %B508.preheader.i.i ], [ %unroll_iter.i.i, %B608.unr-lcssa.i.i ]
  %23 = shl i64 %.465234236.epil.init.i.i, 3
  %scevgep80.i.i = getelementptr i8, ptr %p0, i64 %23
  %24 = mul i64 %.465234236.epil.init.i.i, 24
  %scevgep83.i.i = getelementptr i8, ptr %scevgep82.i.i, i64 %24
  br label %B508.epil.i.i

B508.epil.i.i:                                    ; preds = %B606.epil.i.i, %B508.epil.preheader.i.i
  %lsr.iv84.i.i = phi ptr [ %scevgep85.i.i, %B606.epil.i.i ], [ %scevgep83.i.i, %B508.epil.preheader.i.i ]
  %mode.5.3238.epil.i.i = phi i64 [ %mode.6.4.epil.i.i, %B606.epil.i.i ], [ %mode.5.3238.epil.init.i.i, %B508.epil.preheader.i.i ]
  %epil.iter.i.i = phi i64 [ %epil.iter.next.i.i, %B606.epil.i.i ], [ 0, %B508.epil.preheader.i.i ]
  %.511.epil.i.i = load i64, ptr %lsr.iv84.i.i, align 8, !noalias !13
  %.512.epil.i.i = icmp eq i64 %.511.epil.i.i, 2
  br i1 %.512.epil.i.i, label %B556.epil.i.i, label %B606.epil.i.i

B556.epil.i.i:                                    ; preds = %B508.epil.i.i
  %25 = shl nuw nsw i64 %epil.iter.i.i, 3
  %scevgep81.i.i = getelementptr i8, ptr %scevgep80.i.i, i64 %25
  %.522.epil.i.i = load i64, ptr %scevgep81.i.i, align 8, !noalias !13
  %.529.epil.i.i = icmp eq i64 %.522.epil.i.i, %.230.i.i
  %spec.select.epil.i.i = select i1 %.529.epil.i.i, i64 1, i64 %mode.5.3238.epil.i.i
  %26 = freeze i64 %spec.select.epil.i.i
  br label %B606.epil.i.i

B606.epil.i.i:                                    ; preds = %B556.epil.i.i, %B508.epil.i.i
  %mode.6.4.epil.i.i = phi i64 [ %mode.5.3238.epil.i.i, %B508.epil.i.i ], [ %26, %B556.epil.i.i ]
  %epil.iter.next.i.i = add i64 %epil.iter.i.i, 1
  %scevgep85.i.i = getelementptr i8, ptr %lsr.iv84.i.i, i64 24
  %epil.iter.cmp.not.i.i = icmp eq i64 %xtraiter.i.i, %epil.iter.next.i.i
  br i1 %epil.iter.cmp.not.i.i, label %B608.i.i, label %B508.epil.i.i, !llvm.loop !16

B608.i.i:                                         ; preds = %B606.epil.i.i, %B608.unr-lcssa.i.i
  %mode.6.4.lcssa.i.i = phi i64 [ %mode.6.4.3.i.i, %B608.unr-lcssa.i.i ], [ %mode.6.4.epil.i.i, %B606.epil.i.i ]
  %.559.not.i.i = icmp eq i64 %mode.6.4.lcssa.i.i, 0
  %spec.select268.i.i = select i1 %.559.not.i.i, i64 %limited.3.0255.i.i, i64 1
  br label %B634.i.i

B634.i.i:                                         ; preds = %B608.i.i, %B454.i.i, %B438.i.i, %B426.i.i, %B412.i.i, %B364.thread.i.i, %B364.i.i, %B182.i.i, %B42.i.i
  %mode.8.1.i.i = phi i64 [ 1, %B412.i.i ], [ 0, %B182.i.i ], [ 2, %B438.i.i ], [ 0, %B42.i.i ], [ 0, %B454.i.i ], [ 1, %B364.thread.i.i ], [ 1, %B364.i.i ], [ 1, %B426.i.i ], [ %mode.6.4.lcssa.i.i, %B608.i.i ]
  %limited.4.1.i.i = phi i64 [ 1, %B412.i.i ], [ %limited.3.0255.i.i, %B182.i.i ], [ 1, %B438.i.i ], [ 1, %B42.i.i ], [ %limited.3.0255.i.i, %B454.i.i ], [ 1, %B364.thread.i.i ], [ 1, %B364.i.i ], [ 1, %B426.i.i ], [ %spec.select268.i.i, %B608.i.i ]
  %.584.i.i = getelementptr i64, ptr %4, i64 %.123242252.i.i
  store i64 %mode.8.1.i.i, ptr %.584.i.i, align 8, !noalias !13
  %exitcond261.not.i.i = icmp eq i64 %.130.i.i, %p6
  br i1 %exitcond261.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i, label %B42.i.i

_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i: ; preds = %B634.us.i.i, %B634.us.us36.i.i, %B634.us.us.i.i, %B634.i.i, %B290.i
  %limited.3.0.lcssa.i.i = phi i64 [ 0, %B290.i ], [ %limited.4.1.us.us.i.i, %B634.us.us.i.i ], [ %limited.4.1.us.us38.i.i, %B634.us.us36.i.i ], [ %limited.4.1.i.i, %B634.i.i ], [ %limited.4.1.us.i.i, %B634.us.i.i ]
  %.390.not.i = icmp eq i64 %limited.3.0.lcssa.i.i, 0
  %"$phi348.0.2.0.i" = select i1 %.390.not.i, i64 %arg.cols.fr.i.i, i64 %p9
  %.423.i = icmp sgt i64 %all_rows.2.0282.i, 0
  %.443.i = icmp sgt i64 %arg.cols.fr.i.i, 0
  %or.cond299.i = and i1 %.443.i, %.423.i
  %.657.i = icmp slt i64 %"$phi290.0.2.0.i", %arg.naxes.fr.i
  %.idx.i = mul i64 %p6, 24
  %27 = getelementptr i8, ptr %p7, i64 %.idx.i
  %.669335.i = getelementptr i64, ptr %27, i64 %"$phi290.0.2.0.i"
  %.677338.i = getelementptr i64, ptr %p1, i64 %"$phi290.0.2.0.i"
  %.943326.not.i = icmp slt i64 %arg.nops.fr.i.i, 1
  br i1 %.657.i, label %B352.us.preheader.i, label %B290.endif.split.i

B352.us.preheader.i:                              ; preds = %_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i
  %.11.i8.i = tail call i64 @llvm.smin.i64(i64 %all_rows.2.0282.i, i64 %rows.2.0280.i)
  %.11.i9.i = tail call i64 @llvm.smin.i64(i64 %arg.cols.fr.i.i, i64 %"$phi348.0.2.0.i")
  %.595.us.peel.i = select i1 %.339284.i, i64 0, i64 %.11.i9.i
  %.577.us.peel.i = select i1 %.339284.i, i64 %.11.i8.i, i64 0
  %.605.us.peel.i = icmp slt i64 %.577.us.peel.i, %all_rows.2.0282.i
  %.622.us.peel.i = icmp slt i64 %.595.us.peel.i, %arg.cols.fr.i.i
  %or.cond300.us.peel.i = select i1 %.605.us.peel.i, i1 %.622.us.peel.i, i1 false
  %28 = add nsw i64 %arg.naxes.fr.i, -1
  br label %B352.us.i

B496.preheader.i:                                 ; preds = %B290.endif.split.i
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 %all_rows.2.0282.i, i64 %rows.2.0280.i)
  %.11.i1.i = tail call i64 @llvm.smin.i64(i64 %arg.cols.fr.i.i, i64 %"$phi348.0.2.0.i")
  store ptr null, ptr %.535.i, align 8, !noalias !10
  call fastcc void @_ZN9kernelgen5build4nest5_tileB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr nonnull %.535.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %arg.nops.fr.i.i, i64 %p6, i64 %p8, i64 0, i64 %.11.i.i, i64 0, i64 %.11.i1.i, i64 1, i64 %p10, i64 %p11, i64 %p12)
  br i1 %.339284.i, label %B496.endif.us395.peel.i, label %B496.endif.peel.i

B496.endif.us395.peel.i:                          ; preds = %B496.preheader.i
  %.605.us405.peel.i = icmp slt i64 %rows.2.0280.i, %all_rows.2.0282.i
  br i1 %.605.us405.peel.i, label %B496.us388.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

B496.us388.i:                                     ; preds = %B496.endif.us395.peel.i, %B496.us388.i
  %row.2.2.us390.i = phi i64 [ %row.3.3.us404.i, %B496.us388.i ], [ %.11.i.i, %B496.endif.us395.peel.i ]
  %.452.us392.i = sub nsw i64 %all_rows.2.0282.i, %row.2.2.us390.i
  %.11.i2.i = tail call i64 @llvm.smin.i64(i64 %.452.us392.i, i64 %rows.2.0280.i)
  store ptr null, ptr %.535.i, align 8, !noalias !10
  call fastcc void @_ZN9kernelgen5build4nest5_tileB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr nonnull %.535.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %arg.nops.fr.i.i, i64 %p6, i64 %p8, i64 %row.2.2.us390.i, i64 %.11.i2.i, i64 0, i64 %.11.i1.i, i64 0, i64 %p10, i64 %p11, i64 %p12)
  %row.3.3.us404.i = add nsw i64 %.11.i2.i, %row.2.2.us390.i
  %.605.us405.i = icmp slt i64 %row.3.3.us404.i, %all_rows.2.0282.i
  br i1 %.605.us405.i, label %B496.us388.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, !llvm.loop !17

B496.endif.peel.i:                                ; preds = %B496.preheader.i
  %.622.peel.i = icmp slt i64 %"$phi348.0.2.0.i", %arg.cols.fr.i.i
  br i1 %.622.peel.i, label %B496.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

B496.i:                                           ; preds = %B496.endif.peel.i, %B496.i
  %col.2.2.i = phi i64 [ %col.3.3.i, %B496.i ], [ %.11.i1.i, %B496.endif.peel.i ]
  %.484.i = sub nsw i64 %arg.cols.fr.i.i, %col.2.2.i
  %.11.i6.i = tail call i64 @llvm.smin.i64(i64 %.484.i, i64 %"$phi348.0.2.0.i")
  store ptr null, ptr %.535.i, align 8, !noalias !10
  call fastcc void @_ZN9kernelgen5build4nest5_tileB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr nonnull %.535.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %arg.nops.fr.i.i, i64 %p6, i64 %p8, i64 0, i64 %.11.i.i, i64 %col.2.2.i, i64 %.11.i6.i, i64 0, i64 %p10, i64 %p11, i64 %p12)
  %col.3.3.i = add nsw i64 %.11.i6.i, %col.2.2.i
  %.622.i = icmp slt i64 %col.3.3.i, %arg.cols.fr.i.i
  br i1 %.622.i, label %B496.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, !llvm.loop !19

B218.else.i:                                      ; preds = %B218.i
  %.276.i = icmp ne i64 %p9, -9223372036854775808
  %.277.i = icmp ne i64 %.220.i, -1
  %.278.not.i = or i1 %.276.i, %.277.i
  br i1 %.278.not.i, label %B218.else.if.i, label %B218.endif.i, !prof !1

B218.endif.i:                                     ; preds = %B218.else.if.i, %B218.else.i, %B218.i
  %quot.0.i = phi i64 [ 0, %B218.i ], [ 0, %B218.else.i ], [ %spec.select301.i, %B218.else.if.i ]
  %.11.i7.i = tail call i64 @llvm.smin.i64(i64 %quot.0.i, i64 %.258.i)
  %.321.fr.i = freeze i64 %.11.i7.i
  %.339.i = icmp sgt i64 %.321.fr.i, 1
  %spec.select298.i = select i1 %.339.i, i64 2, i64 1
  br label %B290.i

B218.else.if.i:                                   ; preds = %B218.else.i
  %.281.i = sdiv i64 %p9, %.220.i
  %.282.i = srem i64 %p9, %.220.i
  %.283.i = xor i64 %.282.i, %.220.i
  %.284.i = icmp slt i64 %.283.i, 0
  %.285.i = icmp ne i64 %.282.i, 0
  %.286.i = and i1 %.285.i, %.284.i
  %.291.i = sext i1 %.286.i to i64
  %spec.select301.i = add i64 %.281.i, %.291.i
  br label %B218.endif.i

B352.us.i:                                        ; preds = %B352.us.i.backedge, %B352.us.preheader.i
  br i1 %or.cond299.i, label %B496.us.preheader.i, label %B726.us.i

B496.us.preheader.i:                              ; preds = %B352.us.i
  store ptr null, ptr %.535.i, align 8, !noalias !10
  call fastcc void @_ZN9kernelgen5build4nest5_tileB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr nonnull %.535.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %arg.nops.fr.i.i, i64 %p6, i64 %p8, i64 0, i64 %.11.i8.i, i64 0, i64 %.11.i9.i, i64 1, i64 %p10, i64 %p11, i64 %p12)
  br i1 %or.cond300.us.peel.i, label %B496.us.i, label %B726.us.i

B496.us.i:                                        ; preds = %B496.us.preheader.i, %B496.us.i
  %col.2.2.us.i = phi i64 [ %col.3.3.us.i, %B496.us.i ], [ %.595.us.peel.i, %B496.us.preheader.i ]
  %row.2.2.us.i = phi i64 [ %row.3.3.us.i, %B496.us.i ], [ %.577.us.peel.i, %B496.us.preheader.i ]
  %.452.us.i = sub nsw i64 %all_rows.2.0282.i, %row.2.2.us.i
  %.11.i10.i = tail call i64 @llvm.smin.i64(i64 %.452.us.i, i64 %rows.2.0280.i)
  %.484.us.i = sub nsw i64 %arg.cols.fr.i.i, %col.2.2.us.i
  %.11.i11.i = tail call i64 @llvm.smin.i64(i64 %.484.us.i, i64 %"$phi348.0.2.0.i")
  store ptr null, ptr %.535.i, align 8, !noalias !10
  call fastcc void @_ZN9kernelgen5build4nest5_tileB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr nonnull %.535.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %arg.nops.fr.i.i, i64 %p6, i64 %p8, i64 %row.2.2.us.i, i64 %.11.i10.i, i64 %col.2.2.us.i, i64 %.11.i11.i, i64 0, i64 %p10, i64 %p11, i64 %p12)
  %.595.us.i = select i1 %.339284.i, i64 0, i64 %.11.i11.i
  %col.3.3.us.i = add nsw i64 %.595.us.i, %col.2.2.us.i
  %.577.us.i = select i1 %.339284.i, i64 %.11.i10.i, i64 0
  %row.3.3.us.i = add nsw i64 %.577.us.i, %row.2.2.us.i
  %.605.us.i = icmp slt i64 %row.3.3.us.i, %all_rows.2.0282.i
  %.622.us.i = icmp slt i64 %col.3.3.us.i, %arg.cols.fr.i.i
  %or.cond300.us.i = select i1 %.605.us.i, i1 %.622.us.i, i1 false
  br i1 %or.cond300.us.i, label %B496.us.i, label %B726.us.i, !llvm.loop !20

B726.us.i:                                        ; preds = %B496.us.i, %B496.us.preheader.i, %B352.us.i
  %.670336.us.i = load i64, ptr %.669335.i, align 8, !noalias !10
  %.671337.us.i = add nsw i64 %.670336.us.i, 1
  %.678339.us.i = load i64, ptr %.677338.i, align 8, !noalias !10
  %.680340.us.i = icmp slt i64 %.671337.us.i, %.678339.us.i
  br i1 %.680340.us.i, label %B800.endif.us.i, label %B962.endif.lr.ph.us.i

B742.us362.i:                                     ; preds = %B962.endif.us369.i
  %.1026.us372.i = add nuw nsw i64 %axis.2.1341.us371.i, 1
  %.669.us363.i = getelementptr i64, ptr %27, i64 %.1026.us372.i
  %.670.us364.i = load i64, ptr %.669.us363.i, align 8, !noalias !10
  %.671.us365.i = add nsw i64 %.670.us364.i, 1
  %.677.us366.i = getelementptr i64, ptr %p1, i64 %.1026.us372.i
  %.678.us367.i = load i64, ptr %.677.us366.i, align 8, !noalias !10
  %.680.us368.i = icmp slt i64 %.671.us365.i, %.678.us367.i
  br i1 %.680.us368.i, label %B800.endif.us.i, label %B962.endif.us369.i

B962.endif.us369.i:                               ; preds = %B962.endif.lr.ph.us.i, %B742.us362.i
  %.669342.us370.i = phi ptr [ %.669.us363.i, %B742.us362.i ], [ %.669335.i, %B962.endif.lr.ph.us.i ]
  %axis.2.1341.us371.i = phi i64 [ %.1026.us372.i, %B742.us362.i ], [ %"$phi290.0.2.0.i", %B962.endif.lr.ph.us.i ]
  store i64 0, ptr %.669342.us370.i, align 8, !noalias !10
  %exitcond45.not.i = icmp eq i64 %axis.2.1341.us371.i, %28
  br i1 %exitcond45.not.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B742.us362.i

B800.endif.us.i:                                  ; preds = %B742.us.us.i, %B742.us362.i, %B726.us.i
  %axis.2.1.lcssa.us.i = phi i64 [ %"$phi290.0.2.0.i", %B726.us.i ], [ %.1026.us372.i, %B742.us362.i ], [ %.1026.us.us.i, %B742.us.us.i ]
  %.669.lcssa.us.i = phi ptr [ %.669335.i, %B726.us.i ], [ %.669.us363.i, %B742.us362.i ], [ %.669.us.us.i, %B742.us.us.i ]
  %.671.lcssa.us.i = phi i64 [ %.671337.us.i, %B726.us.i ], [ %.671.us365.i, %B742.us362.i ], [ %.671.us.us.i, %B742.us.us.i ]
  store i64 %.671.lcssa.us.i, ptr %.669.lcssa.us.i, align 8, !noalias !10
  br i1 %.943326.not.i, label %B352.us.i.backedge, label %B854.lr.ph.us.i

B352.us.i.backedge:                               ; preds = %B958.us.i, %B800.endif.us.i
  br label %B352.us.i

B854.us.i:                                        ; preds = %B854.lr.ph.us.i, %B958.us.i
  %.778356358.us.i = phi i64 [ 0, %B854.lr.ph.us.i ], [ %.785.us.i, %B958.us.i ]
  %.785.us.i = add nuw nsw i64 %.778356358.us.i, 1
  %.idx305.us.i = mul i64 %.778356358.us.i, 24
  %29 = getelementptr i8, ptr %p4, i64 %.idx305.us.i
  %.817.us.i = getelementptr i8, ptr %29, i64 8
  %.818.us.i = load i64, ptr %.817.us.i, align 8, !noalias !10
  %.819.not.us.i = icmp eq i64 %.818.us.i, 0
  br i1 %.819.not.us.i, label %B958.us.i, label %B902.us.i

B902.us.i:                                        ; preds = %B854.us.i
  %.823.us.i = getelementptr i64, ptr %p7, i64 %.778356358.us.i
  %.824.us.i = load i64, ptr %.823.us.i, align 8, !noalias !10
  %.831.us.i = getelementptr i64, ptr %32, i64 %.778356358.us.i
  %.832.us.i = load i64, ptr %.831.us.i, align 8, !noalias !10
  %.833.us.i = add nsw i64 %.832.us.i, %.824.us.i
  store i64 %.833.us.i, ptr %.823.us.i, align 8, !noalias !10
  br label %B958.us.i

B958.us.i:                                        ; preds = %B902.us.i, %B854.us.i
  %exitcond480.not.i = icmp eq i64 %arg.nops.fr.i.i, %.785.us.i
  br i1 %exitcond480.not.i, label %B352.us.i.backedge, label %B854.us.i

B962.endif.lr.ph.us.i:                            ; preds = %B726.us.i
  br i1 %.943326.not.i, label %B962.endif.us369.i, label %B962.endif.us.us.i

B962.endif.us.us.i:                               ; preds = %B962.endif.lr.ph.us.i, %B742.us.us.i
  %.677343.us.us.i = phi ptr [ %.677.us.us.i, %B742.us.us.i ], [ %.677338.i, %B962.endif.lr.ph.us.i ]
  %.669342.us.us.i = phi ptr [ %.669.us.us.i, %B742.us.us.i ], [ %.669335.i, %B962.endif.lr.ph.us.i ]
  %axis.2.1341.us.us.i = phi i64 [ %.1026.us.us.i, %B742.us.us.i ], [ %"$phi290.0.2.0.i", %B962.endif.lr.ph.us.i ]
  store i64 0, ptr %.669342.us.us.i, align 8, !noalias !10
  %.1003.us.us.i = mul nuw nsw i64 %axis.2.1341.us.us.i, %arg.nops.fr.i.i
  %30 = getelementptr i64, ptr %p2, i64 %.1003.us.us.i
  br label %B1016.us.us.i

B742.us.us.i:                                     ; preds = %B1014.B1146_crit_edge.us.us.i
  %.1026.us.us.i = add nuw i64 %axis.2.1341.us.us.i, 1
  %.669.us.us.i = getelementptr i64, ptr %27, i64 %.1026.us.us.i
  %.670.us.us.i = load i64, ptr %.669.us.us.i, align 8, !noalias !10
  %.671.us.us.i = add nsw i64 %.670.us.us.i, 1
  %.677.us.us.i = getelementptr i64, ptr %p1, i64 %.1026.us.us.i
  %.678.us.us.i = load i64, ptr %.677.us.us.i, align 8, !noalias !10
  %.680.us.us.i = icmp slt i64 %.671.us.us.i, %.678.us.us.i
  br i1 %.680.us.us.i, label %B800.endif.us.i, label %B962.endif.us.us.i

B1016.us.us.i:                                    ; preds = %B1144.us.us.i, %B962.endif.us.us.i
  %.949325327.us.us.i = phi i64 [ 0, %B962.endif.us.us.i ], [ %.956.us.us.i, %B1144.us.us.i ]
  %.956.us.us.i = add nuw nsw i64 %.949325327.us.us.i, 1
  %.idx303.us.us.i = mul i64 %.949325327.us.us.i, 24
  %31 = getelementptr i8, ptr %p4, i64 %.idx303.us.us.i
  %.988.us.us.i = getelementptr i8, ptr %31, i64 8
  %.989.us.us.i = load i64, ptr %.988.us.us.i, align 8, !noalias !10
  %.990.not.us.us.i = icmp eq i64 %.989.us.us.i, 0
  br i1 %.990.not.us.us.i, label %B1144.us.us.i, label %B1064.us.us.i

B1064.us.us.i:                                    ; preds = %B1016.us.us.i
  %.994.us.us.i = getelementptr i64, ptr %p7, i64 %.949325327.us.us.i
  %.995.us.us.i = load i64, ptr %.994.us.us.i, align 8, !noalias !10
  %.999.us.us.i = load i64, ptr %.677343.us.us.i, align 8, !noalias !10
  %.1000.us.us.i = add nsw i64 %.999.us.us.i, -1
  %.1007.us.us.i = getelementptr i64, ptr %30, i64 %.949325327.us.us.i
  %.1008.us.us.i = load i64, ptr %.1007.us.us.i, align 8, !noalias !10
  %.1009.us.us.i = mul nsw i64 %.1000.us.us.i, %.1008.us.us.i
  %.1010.us.us.i = sub nsw i64 %.995.us.us.i, %.1009.us.us.i
  store i64 %.1010.us.us.i, ptr %.994.us.us.i, align 8, !noalias !10
  br label %B1144.us.us.i

B1144.us.us.i:                                    ; preds = %B1064.us.us.i, %B1016.us.us.i
  %exitcond479.not.i = icmp eq i64 %arg.nops.fr.i.i, %.956.us.us.i
  br i1 %exitcond479.not.i, label %B1014.B1146_crit_edge.us.us.i, label %B1016.us.us.i

B1014.B1146_crit_edge.us.us.i:                    ; preds = %B1144.us.us.i
  %exitcond.not46.i = icmp eq i64 %axis.2.1341.us.us.i, %28
  br i1 %exitcond.not46.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B742.us.us.i

B854.lr.ph.us.i:                                  ; preds = %B800.endif.us.i
  %.827.us.i = mul nsw i64 %axis.2.1.lcssa.us.i, %arg.nops.fr.i.i
  %32 = getelementptr i64, ptr %p2, i64 %.827.us.i
  br label %B854.us.i

B290.endif.split.i:                               ; preds = %_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i
  br i1 %or.cond299.i, label %B496.preheader.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit: ; preds = %B36.i, %B496.i, %B496.us388.i, %B1014.B1146_crit_edge.us.us.i, %B962.endif.us369.i, %B496.endif.us395.peel.i, %B496.endif.peel.i, %B290.endif.split.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.535.i)
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #3

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }

!0 = !{!"branch_weights", i32 1, i32 99}
!1 = !{!"branch_weights", i32 99, i32 1}
!2 = distinct !{!2, !3}
!3 = !{!"llvm.loop.unroll.disable"}
!4 = distinct !{!4, !3}
!5 = distinct !{!5, !3}
!6 = distinct !{!6, !3}
!7 = distinct !{!7, !3}
!8 = distinct !{!8, !3}
!9 = distinct !{!9, !3}
!10 = !{!11}
!11 = distinct !{!11, !12, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx: %retptr"}
!12 = distinct !{!12, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx"}
!13 = !{!14, !11}
!14 = distinct !{!14, !15, !"_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx: %retptr"}
!15 = distinct !{!15, !"_ZN9kernelgen5build4nest9_classifyB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx"}
!16 = distinct !{!16, !3}
!17 = distinct !{!17, !18}
!18 = !{!"llvm.loop.peeled.count", i32 1}
!19 = distinct !{!19, !18}
!20 = distinct !{!20, !18}
